// Our engine, as its worker calls it: a question in JSON in, an answer in JSON out.
import { Answers } from "./answers.js";
import { BINS, CITY_TIERS, LANGUAGES, MOST_CITIES, MOST_MCNS, RANGES, TIERS, TOP, byName, most } from "./queries.js";

const NOBODY = { top: 0, rows: [0, 0], kind: "picture" };

export class Ours {
  name = "ours";

  constructor(Engine, categories) {
    this.engine = new Engine();
    this.categories = categories;
    this.answers = new Answers();
  }

  part(bytes) {
    return JSON.parse(this.engine.part(bytes));
  }

  ask(ask) {
    const told = this.answers.whole(JSON.parse(this.engine.ask(JSON.stringify(ask))), this.engine.numbers());
    if (told.told === "fault") throw new Error(`the engine: ${JSON.stringify(told)}`);
    return told;
  }

  /** The engine's question. */
  query(question, rows = 0) {
    const chosen = (bits, options) => options.filter((_, place) => (bits >> place) & 1);
    const ranges = Object.entries(question.ranges).map(([range, [min, max, unknown]]) => [
      range,
      { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }), unknown },
    ]);
    return {
      ask: "query",
      filter: {
        tiers: chosen(question.tiers, TIERS),
        categories: chosen(question.categories, this.categories),
        city_tiers: chosen(question.cityTiers, CITY_TIERS),
        ranges,
      },
      weights: question.weights,
      kind: "picture",
      top: TOP,
      rows: [0, rows],
    };
  }

  /** The question as the app sends it. */
  phrased(question) {
    return this.query(question);
  }

  full(asked) {
    return this.ask(asked);
  }

  /** In the form in which answers are compared. */
  plain({ answer }) {
    const { facets } = answer;
    const tiers = new Map(facets.tiers.map(([tier, count]) => [tier, count]));
    return {
      passing: answer.passing,
      tiers: TIERS.map((tier) => tiers.get(tier) ?? 0),
      categories: facets.categories.map(([, count]) => count),
      cityTiers: facets.city_tiers,
      cities: most(facets.cities, MOST_CITIES),
      mcns: most(facets.mcns, MOST_MCNS, byName),
      languages: LANGUAGES.map((language) => facets.languages.find(([other]) => other === language)?.[1] ?? 0),
      bins: answer.histograms.map(({ bins, unknown }) => [...bins, unknown]),
      ranked: answer.ranked.map(({ id, score }) => [id, score === null ? null : Math.fround(score)]),
    };
  }

  /** What all contenders are given, out of the engine: so they differ in how they answer alone. */
  prepared({ ids, categories, languages }, city) {
    const creators = ids.length;
    const query = { filter: {}, weights: [1, 1, 1, 1, 1, 1, 1, 1], ...NOBODY };
    const { histograms } = this.ask({ ask: "query", ...query }).answer;
    const edges = histograms.map(({ edges }) => Float32Array.from(edges.slice(1, BINS)));
    const data = {
      creators,
      id: Float64Array.from(ids),
      followers: new Float64Array(creators),
      tier: new Uint8Array(creators),
      categories: Uint32Array.from(categories),
      city: new Uint16Array(creators),
      cityTier: new Uint8Array(creators),
      mcn: new Uint8Array(creators),
      language: Uint8Array.from(languages),
      values: RANGES.map(() => new Float32Array(creators)),
      bins: RANGES.map(() => new Uint8Array(creators)),
      // By creator and feature, in 1/10,000; what is unknown is 0 here and not in `known`.
      percentiles: new Int16Array(creators * 8),
      known: new Uint8Array(creators),
      cities: city.ids,
      mcns: [null],
    };
    const names = new Map([[null, 0]]);
    const places = new Map(city.ids.map((id, place) => [id, place]));
    for (let from = 0; from < creators; from += 10_000) {
      const { rows } = this.ask({ ask: "rows", ids: ids.slice(from, from + 10_000), query });
      rows.forEach((row, at) => {
        const place = from + at;
        if (row.id !== ids[place]) throw new Error("the engine lost a creator");
        data.followers[place] = row.followers ?? -1;
        data.tier[place] = TIERS.indexOf(row.tier);
        data.city[place] = places.get(row.city);
        data.cityTier[place] = city.tiers[data.city[place]];
        if (!names.has(row.mcn)) {
          names.set(row.mcn, names.size);
          data.mcns.push(row.mcn);
        }
        data.mcn[place] = names.get(row.mcn);
        row.figures.forEach((figure, range) => {
          data.values[range][place] = figure ?? NaN;
          data.bins[range][place] = figure === null ? BINS : column(edges[range], Math.fround(figure));
        });
        row.features.forEach((feature, which) => {
          if (feature === null) return;
          data.percentiles[place * 8 + which] = Math.round(feature * 10_000);
          data.known[place] |= 1 << which;
        });
      });
    }
    return data;
  }
}

/** How many of these edges are not above a value: its column. */
function column(edges, value) {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
