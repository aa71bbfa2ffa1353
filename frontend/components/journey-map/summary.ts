import type { Figures } from './figures.js';
import type { Texts, Touchpoint } from './types.js';

/** What became of those who broke off. */
export const BECAME = ['recovered', 'elsewhere', 'lost', 'recoverable'] as const;

/** The card read aloud. */
export function summary(touchpoint: Touchpoint, figures: Figures, texts: Texts): string {
  return [
    touchpoint.name,
    texts[`channel.${touchpoint.channel}`],
    touchpoint.milestone ? texts.milestone : '',
    `${texts.entered} ${figures.count(touchpoint.entered)}`,
    `${texts.passRate} ${figures.share(touchpoint.passRate)}`,
    `${texts.passed} ${figures.count(touchpoint.completed)}`,
    touchpoint.waiting > 0 ? `${texts.waiting} ${figures.count(touchpoint.waiting)}` : '',
    touchpoint.left > 0 ? `${texts.left} ${figures.count(touchpoint.left)}` : '',
    touchpoint.breakpoints > 0 ? `${texts.broken} ${figures.count(touchpoint.breakpoints)}` : '',
    ...BECAME.map((part) => (touchpoint[part] > 0 ? `${texts[part]} ${figures.count(touchpoint[part])}` : '')),
  ]
    .filter((part) => part)
    .join(', ');
}
