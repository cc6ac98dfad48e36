// PapaParse in a worker of its own: a file as rows of texts.
import Papa from "papaparse";

onmessage = async ({ data: { id, file } }) => {
  const { data } = Papa.parse(await file.text(), { skipEmptyLines: true });
  postMessage({ id, told: { told: "parsed", rows: data.length } });
};
