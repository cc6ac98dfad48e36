// SheetJS in a worker of its own: a workbook's first sheet as rows of texts.
import { read, utils } from "xlsx";

onmessage = async ({ data: { id, file } }) => {
  const { SheetNames, Sheets } = read(await file.arrayBuffer(), { dense: true });
  const rows = utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1, raw: false });
  postMessage({ id, told: { told: "parsed", rows: rows.length } });
};
