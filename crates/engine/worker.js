// The worker that holds the roster. It is sent `{id, ask}` (an Ask of domain::roster) or
// `{id, part}` (the bytes of a part, in an ArrayBuffer), and answers `{id, told}`, in order.
import init, { Engine } from "./engine.js";

const engine = init().then(() => new Engine());

onmessage = ({ data }) => {
  const { id, ask, part } = data;
  // Each waits for the engine alone, so they are done in the order in which they came.
  engine
    .then((engine) => JSON.parse(part ? engine.part(new Uint8Array(part)) : engine.ask(JSON.stringify(ask))))
    // The engine did not load, or it was broken off in the middle: another worker may fare better.
    .catch((error) => ({ told: "fault", why: "broken", message: String(error) }))
    .then((told) => postMessage({ id, told }));
};
