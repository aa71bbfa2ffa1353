import { ENOUGH, type MapData, type Score, type Touchpoint } from './types.js';

/** Writes figures in one language. */
export class Figures {
  private readonly integers: Intl.NumberFormat;
  private readonly shares: Intl.NumberFormat;

  constructor(language: string) {
    this.integers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    this.shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** Rounded to whole numbers; what rounds to nothing is "0", never "-0". */
  count(value: number): string {
    return this.integers.format(Math.abs(value) < 0.5 ? 0 : value);
  }

  share(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : this.shares.format(value);
  }

  /** A score with half its interval, such as "NPS 31 ±6"; only its n where that is too small for a verdict. */
  score(score: Score): string {
    if (score.n < ENOUGH) {
      return `n=${this.count(score.n)}`;
    }
    const half = (score.high - score.low) / 2;
    return inPoints(score)
      ? `${this.count(score.value)} ±${this.count(half)}`
      : `${this.share(score.value)} ±${this.count(half * 100)}`;
  }
}

/** NPS runs from −100 to 100; the other metrics are shares. */
function inPoints(score: Score): boolean {
  return score.metric.toUpperCase() === 'NPS';
}

/** Where a score's value stands between worst (0) and best (1). */
export function experience(score: Score, value = score.value): number {
  const at = inPoints(score) ? (value + 100) / 200 : value;
  return Math.min(1, Math.max(0, at));
}

/** The step of the experience scale, 1 (worst) to 5 (best); 0 where there are too few answers to say. */
export function step(score: Score | null | undefined): number {
  return !score || score.n < ENOUGH ? 0 : Math.min(5, Math.floor(experience(score) * 5) + 1);
}

/** All touchpoints in the order of the map. */
export function touchpoints(data: MapData): Touchpoint[] {
  return data.stages.flatMap((stage) => stage.touchpoints);
}
