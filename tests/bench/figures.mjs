// Small sums.

/** The middle one, or between the two in the middle. */
export function median(values) {
  if (values.length === 0) throw new Error("there is no median of nothing");
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** What a tenth stays below: on a machine with other work, about what it takes undisturbed. */
export function undisturbed(values) {
  if (values.length === 0) throw new Error("there is no tenth of nothing");
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)];
}

/** So many of so many, in %. */
export function share(part, whole) {
  if (whole === 0) throw new Error("there is no share of nothing");
  return (100 * part) / whole;
}

/** To so many digits behind the point. */
export function rounded(value, digits) {
  return Number(value.toFixed(digits));
}
