// Whether two answers say the same.

/** Where two answers part, in words; nothing where they are equal, to the last number. */
export function difference(one, other, where = "") {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${where} has ${one.length} and ${other.length}`;
    return first(one.keys(), (key) => difference(one[key], other[key], `${where}[${key}]`));
  }
  if (isObject(one) && isObject(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return first(keys, (key) => difference(one[key], other[key], where ? `${where}.${key}` : key));
  }
  return Object.is(one, other) ? undefined : `${where} is ${one} and ${other}`;
}

function first(keys, test) {
  for (const key of keys) {
    const found = test(key);
    if (found) return found;
  }
  return undefined;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
