import { RANGES } from "./queries.js";

/** What a score is made of. */
const FEATURES = 8;

/**
 * Makes the engine's answers whole, as the app does (src/state/roster/numbers.rs). Most of an answer
 * is numbers, which cost more to write into JSON and to read out of it than to find: so the engine
 * gives them beside it.
 */
export class Answers {
  edges = [];

  /** What an engine told, with `numbers`, the engine's, put where they belong. */
  whole(told, numbers) {
    if (told.told !== "answer") return told;
    const { ranked, facets, histograms, rows } = told.answer;
    let at = 1;
    for (let left = numbers[0]; left > 0; left -= 1) {
      const score = numbers[at + 1];
      ranked.push({ id: numbers[at], score: score < 0 ? null : score });
      at += 2;
    }
    for (let left = numbers[at++]; left > 0; left -= 1) facets.cities.push([numbers[at++], numbers[at++]]);
    histograms.forEach((histogram, place) => {
      // Left out where they are those of the last answer.
      if (histogram.edges.length > 0) this.edges[place] = histogram.edges;
      else histogram.edges = this.edges[place];
      for (let column = 1; column < histogram.edges.length; column += 1) histogram.bins.push(numbers[at++]);
    });
    for (const row of rows) {
      const next = (many) => Array.from(numbers.subarray(at, (at += many)));
      const known = (number) => (Number.isNaN(number) ? null : number);
      row.figures = next(RANGES.length).map(known);
      row.features = next(FEATURES).map(known);
      row.parts = next(FEATURES);
      row.trend = next(numbers[at++]);
    }
    return told;
  }
}
