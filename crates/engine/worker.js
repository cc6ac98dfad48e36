// The worker that holds the roster. It is sent `{id, ask}` (an Ask of domain::roster), `{id, part}`
// (the bytes of a part, in an ArrayBuffer) or `{id, own}` (those of a part of the viewer's own
// creators; in a Uint8Array as well), and answers `{id, told, numbers}`, in order: the JSON of a Told, and what that leaves out (see lib.rs). One text and one row of numbers
// are copied to the page at once, where some thousand values would be copied one by one.
// `{lost: true}` is sent once, where the engine cannot be fetched.
import init, { Engine } from "./engine.js";

/** So long it runs for nothing at the start at most, ms. */
const WARM = 60;

/** Whether a part is here: from then on there is better to do. */
let arrived = false;

const engine = init().then(async () => {
  const began = performance.now();
  while (!arrived && performance.now() - began < WARM) {
    Engine.warm();
    await messages();
  }
  return new Engine();
});

// What cannot be fetched is a TypeError, and nobody may have asked yet. Whatever else goes wrong is
// told to whoever asks.
engine.catch((error) => {
  if (error instanceof TypeError) postMessage({ lost: true });
});

/** Lets messages in. */
function messages() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(0);
  });
}

onmessage = ({ data }) => {
  const { id, ask, part, own } = data;
  arrived ||= Boolean(part || own);
  // Each waits for the engine alone, so they are done in the order in which they came.
  engine
    .then((engine) => {
      let told;
      if (part) told = engine.part(new Uint8Array(part));
      else if (own) told = engine.own(new Uint8Array(own));
      else told = engine.ask(JSON.stringify(ask));
      return { told, numbers: engine.numbers() };
    })
    // The engine did not load, or it was broken off in the middle: another worker may fare better.
    .catch((error) => ({
      told: JSON.stringify({ told: "fault", why: "broken", message: String(error) }),
      numbers: new Float64Array(),
    }))
    .then(({ told, numbers }) => postMessage({ id, told, numbers }, [numbers.buffer]));
};
