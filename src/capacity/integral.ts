/** Width of a step and number of steps to either side: beyond them the weights are below 10⁻¹⁶. */
const step = 1 / 20;
const steps = 64;

/** Where to look between 0 and 1, measured from the nearer end so that nothing is lost there, and with which weight. */
const abscissas = Array.from({ length: steps + 1 }, (_, index) => {
  const t = index * step;
  const end = 1 / (1 + Math.exp(Math.PI * Math.sinh(t)));
  return { end, weight: step * Math.PI * Math.cosh(t) * end * (1 - end) };
});

/**
 * Integral of a smooth `f` between two numbers by the double exponential rule, whose points crowd at both ends: exact to
 * some ten digits even where all change of f is in a thin layer at an end. Source: Takahasi and Mori, Double Exponential
 * Formulas for Numerical Integration (1974).
 */
export function integral(f: (x: number) => number, from: number, to: number): number {
  const width = to - from;
  let sum = 0;
  for (const [index, { end, weight }] of abscissas.entries()) {
    sum += weight * (index === 0 ? f(from + width / 2) : f(from + width * end) + f(to - width * end));
  }
  return sum * width;
}
