// What Lighthouse takes points off for.

/** The audits that cost points, the dearest first; points of the category's hundred. */
export function losses({ categories, audits }) {
  return Object.values(categories).flatMap(({ id: category, auditRefs }) => {
    const scored = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null);
    const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
    return scored
      .map(({ id, weight }) => ({
        category,
        audit: id,
        title: audits[id].title,
        value: audits[id].displayValue,
        points: Math.round((1000 * weight * (1 - audits[id].score)) / whole) / 10,
      }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
  });
}
