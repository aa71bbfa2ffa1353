import type { MapData, Score, Touchpoint } from '../components/journey-map/types.js';

/** A score of which a test names what it is about. */
export function score(said: Partial<Score>): Score {
  return { metric: 'NPS', value: 0, low: 0, high: 0, n: 30, ...said };
}

/** A touchpoint where nothing has happened but what a test names. */
export function touchpoint(id: string, said: Partial<Touchpoint> = {}): Touchpoint {
  return {
    id,
    name: `The ${id}`,
    channel: 'branch',
    milestone: false,
    entered: 0,
    completed: 0,
    passRate: null,
    waiting: 0,
    left: 0,
    breakpoints: 0,
    recovered: 0,
    elsewhere: 0,
    lost: 0,
    recoverable: 0,
    ...said,
  };
}

/** A map of these stages. */
export function map(...stages: Touchpoint[][]): MapData {
  return { stages: stages.map((own, at) => ({ id: `stage${at}`, name: `Stage ${at}`, touchpoints: own })) };
}
