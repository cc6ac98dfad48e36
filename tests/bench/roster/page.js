// What runs in the browser: all contenders over the same rows, taking turns.
import { median, undisturbed } from "../figures.mjs";
import { Arquero } from "./arquero.js";
import { Arrays } from "./arrays.js";
import { Crossfilter } from "./crossfilter.js";
import { DuckDb } from "./duckdb.js";
import { Ours } from "./engine.js";
import { difference } from "./equal.js";
import { OPEN, dragged, narrow, weighed, wide } from "./queries.js";
import { parts } from "./rows.js";

/** Rows of a part. */
const PART = 20_000;

/** The brief: an audience, so that its fit is known. */
const SETTINGS = {
  ask: "settings", bounds: [], fee: 0.1, today: 20_634,
  target: { female: 0.7, ages: [false, true, true, false, false], city_tiers: [true, true, false, false], interests: [] },
};

const now = () => performance.now();

/**
 * Measures at one size. `many` repetitions of ours and of the typed arrays, `few` of the libraries.
 * `cities`: ids and tiers (0–4); `categories`: the slugs.
 */
export async function measure({ creators, many, few, cities, categories, peers }) {
  const { default: init, Engine } = await import("/engine/engine.js");
  const { memory } = await init();
  const city = { ids: [...cities.ids, null], tiers: [...cities.tiers, 4] };
  const bytes = [];
  const columns = { ids: [], categories: [], languages: [] };
  for (const part of parts(creators, PART, cities.ids)) {
    bytes.push(new TextEncoder().encode(JSON.stringify(part)));
    columns.ids.push(...part.columns.id);
    columns.categories.push(...part.columns.categories);
    for (const language of part.columns.language) columns.languages.push(["zh", "latin", "mixed", null].indexOf(language));
  }

  const ours = new Ours(Engine, categories);
  for (const part of bytes) ours.part(part);
  ours.ask(SETTINGS);
  const jsonBytes = bytes.reduce((sum, part) => sum + part.length, 0);
  bytes.length = 0;
  ours.ask({ ask: "relevance", known: true, shares: columns.ids.filter((id) => id % 3 === 0).map((id) => [id, (id % 97) / 97]) });
  const heap = { bytes: ours.engine.bytes(), memory: memory.buffer.byteLength };
  const data = ours.prepared(columns, city);

  const contenders = [new Arrays(data)];
  if (peers) contenders.push(new Crossfilter(data), new Arquero(data), await DuckDb.open(data));
  ours.reset = () => ours.full(ours.phrased(OPEN));
  const all = [ours, ...contenders];

  const detail = { creators, json_bytes: jsonBytes, heap, passing: {}, full: {}, medians: {}, drag: {} };
  for (const [kind, question] of [["narrow", narrow], ["wide", wide]]) {
    for (const step of [0, 1, 2]) {
      const answers = [];
      for (const contender of all) {
        contender.reset();
        answers.push(contender.plain(await contender.full(asked(contender, question(step)))));
      }
      detail.passing[kind] = answers[0].passing / creators;
      answers.forEach((answer, at) => {
        const other = difference(answers[0], answer);
        if (other) throw new Error(`${all[at].name} answers otherwise than ours at ${creators} creators, ${kind} ${step}: ${other}`);
      });
    }
    const times = Object.fromEntries(all.map(({ name }) => [name, []]));
    const took = [];
    for (let step = 0; step < many; step += 1) {
      for (const contender of all) {
        if (step >= few && contender !== ours && !(contender instanceof Arrays)) continue;
        // From nothing asked: what is left of the last question helps nobody.
        contender.reset();
        const next = asked(contender, question(step));
        const began = now();
        const answer = await contender.full(next);
        times[contender.name].push(now() - began);
        if (contender === ours) took.push(answer.took);
      }
    }
    detail.full[kind] = { ...summed(times), "ours, in the engine": undisturbed(took) };
    detail.medians[kind] = medians(times);
    detail.drag[kind] = await drags(all, question, many, few);
  }
  // As the page asks, with the rows that it shows.
  const withRows = [];
  for (let step = 0; step < many; step += 1) {
    ours.reset();
    const next = ours.query(narrow(step), 40);
    const began = now();
    ours.ask(next);
    withRows.push(now() - began);
  }
  detail.full_with_40_rows = undisturbed(withRows);
  for (const contender of all) await contender.close?.();
  return detail;
}

/** One weight, or one end of a range, changes at every step; nothing else does, and nothing is reset. */
async function drags(all, question, many, few) {
  const found = {};
  for (const [kind, next] of [["weight", weighed], ["range", dragged]]) {
    const times = Object.fromEntries(all.map(({ name }) => [name, []]));
    for (const contender of all) {
      const own = contender.name === "ours" || contender instanceof Arrays;
      const start = question(7);
      await contender.full(asked(contender, start));
      for (let step = 1; step <= (own ? many : few); step += 1) {
        const dragged = asked(contender, next(start, step));
        const began = now();
        await contender.full(dragged);
        times[contender.name].push(now() - began);
      }
    }
    found[kind] = summed(times);
  }
  return found;
}

/** In the form in which this contender is asked. */
function asked(contender, question) {
  return contender.phrased?.(question) ?? question;
}

function summed(times) {
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, undisturbed(list)]));
}

function medians(times) {
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/**
 * From the arrival of all parts to a prepared roster, in a browser that has never run the engine: ms.
 * While parts are on their way, `warm` ms at most, the engine runs for nothing, as its worker lets it.
 */
export async function ready({ creators, cities, categories, warm }) {
  const { default: init, Engine } = await import("/engine/engine.js");
  await init();
  const bytes = Array.from(parts(creators, PART, cities.ids), (part) => new TextEncoder().encode(JSON.stringify(part)));
  const warming = now();
  const steps = [];
  for (let step = warming; step - warming < warm; step = now()) {
    Engine.warm();
    steps.push(now() - step);
    await new Promise((next) => setTimeout(next));
  }
  const ours = new Ours(Engine, categories);
  const began = now();
  for (const part of bytes) ours.part(part);
  ours.ask(SETTINGS);
  return { ms: now() - began, steps };
}
