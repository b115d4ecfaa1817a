import { whereItReaches } from "./root";

const lnRootOfPi = Math.log(Math.PI) / 2;

/** ln Γ(twice / 2). Whole degrees of freedom ask for half-integers alone, where Γ is a finite product; no approximation
 *  is needed. Source: DLMF 5.4.1 and 5.4.6, with 5.5.1.
 *  @param twice a whole number from 1. */
export function lnGammaOfHalf(twice: number): number {
  let sum = twice % 2 === 0 ? 0 : lnRootOfPi;
  for (let factor = twice % 2 === 0 ? 2 : 1; factor < twice; factor += 2) sum += Math.log(factor / 2);
  return sum;
}

/** The continued fraction of the incomplete beta function, evaluated forwards. Source: DLMF 8.17.22; the way of
 *  evaluating it is Lentz's (1976). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let [numerator, denominator, product] = [1, 1 / kept(1 - ((a + b) * x) / (a + 1)), 1 / kept(1 - ((a + b) * x) / (a + 1))];
  for (let m = 1; m < 10_000; m += 1) {
    const before = product;
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      denominator = 1 / kept(1 + term * denominator);
      numerator = kept(1 + term / numerator);
      product *= denominator * numerator;
    }
    if (Math.abs(product - before) <= Math.abs(product) * Number.EPSILON) break;
  }
  return product;
}

/** The regularised incomplete beta function I_x(twiceA / 2, twiceB / 2). Source: DLMF 8.17.
 *  @param x from 0 to 1. */
export function incompleteBeta(x: number, twiceA: number, twiceB: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const [a, b] = [twiceA / 2, twiceB / 2];
  // The fraction converges fast on one side of this point alone; the other side is its mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, twiceB, twiceA);
  const front = Math.exp(lnGammaOfHalf(twiceA + twiceB) - lnGammaOfHalf(twiceA) - lnGammaOfHalf(twiceB) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * betaFraction(x, a, b)) / a;
}

/** The share of a standard normal distribution below z, to absolute 1e-15. Its series has positive terms alone, so nothing
 *  cancels. Source: DLMF 7.6.2. */
export function normalShareBelow(z: number): number {
  if (Math.abs(z) > 9) return z > 0 ? 1 : 0;
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The z below which such a share of a standard normal distribution lies; 1.959964 for 0.975. */
export const normalQuantile = (share: number): number => whereItReaches(share, normalShareBelow, -9, 9);
