import type { Touchpoint } from '../journey-map/types.js';

/** What the colour of a touchpoint can say. */
export type Heat = '' | 'volume' | 'time' | 'breakpoints';

export const HEATS: Heat[] = ['', 'volume', 'time', 'breakpoints'];

/** The warmest mix of the heat's colour with the surface, in per cent. */
const WARMEST = 75;

const STEPS: [Intl.NumberFormatOptions['unit'] & string, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Lengths are written with one digit after the point. */
const HALF_A_DIGIT = 0.05;

/**
 * A length of time in its largest unit, as people say it. The unit is chosen by the length as it
 * will be written: 3,599 seconds are "1 hr", never "60 min".
 */
export function length(seconds: number, language: string): string {
  const [unit, size] =
    STEPS.find(([, one], at) => seconds >= one - HALF_A_DIGIT * (STEPS[at + 1]?.[1] ?? 0)) ?? STEPS[2]!;
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  return format.format(seconds / size);
}

/** How much of it a touchpoint has; null where nothing can be said. */
export function amount(touchpoint: Touchpoint, heat: Heat): number | null {
  switch (heat) {
    case 'volume':
      return touchpoint.entered;
    case 'time':
      return touchpoint.medianSeconds ?? null;
    case 'breakpoints':
      return touchpoint.recoverable;
    default:
      return null;
  }
}

/** The fill of each touchpoint by its id: the more, the warmer; none where there is nothing. */
export function fills(touchpoints: Touchpoint[], heat: Heat): Map<string, string> {
  const most = Math.max(...touchpoints.map((one) => amount(one, heat) ?? 0), 0);
  const found = new Map<string, string>();
  for (const one of touchpoints) {
    const share = most > 0 ? (amount(one, heat) ?? 0) / most : 0;
    if (share > 0) {
      found.set(one.id, `color-mix(in srgb, var(--jl-exp-1) ${Math.round(8 + share * (WARMEST - 8))}%, var(--jl-surface))`);
    }
  }
  return found;
}
