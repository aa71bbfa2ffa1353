/** The map as `GET /api/v1/journeys/{key}/map` answers it; shares are 0..1, null where there is nothing to divide by. */
export interface Score {
  metric: string;
  value: number;
  low: number;
  high: number;
  n: number;
}

export interface Touchpoint {
  id: string;
  name: string;
  channel: string;
  milestone: boolean;
  entered: number;
  completed: number;
  passRate: number | null;
  waiting: number;
  /** Ended here without completing it; completed, waiting and left add up to those who entered. */
  left: number;
  /** All who broke off; recovered, elsewhere, lost and recoverable (still open) add up to them. */
  breakpoints: number;
  recovered: number;
  elsewhere: number;
  lost: number;
  recoverable: number;
  medianSeconds?: number | null;
  score?: Score | null;
  retired?: boolean;
}

export interface Stage {
  id: string;
  name: string;
  touchpoints: Touchpoint[];
}

export interface Goal {
  reached: number;
  entered: number;
  rate: number | null;
  low: number | null;
  high: number | null;
}

export interface Flow {
  from: string;
  to: string;
}

export interface MapData {
  stages: Stage[];
  goal?: Goal | null;
  /** Which touchpoint leads to which; where absent, the order of the map. */
  flows?: Flow[];
}

/** The words on the map, in the reader's language. */
export type Texts = Record<string, string>;

/** From this n on a score may be judged. */
export const ENOUGH = 30;

/** What was clicked; the words are those of the API's figures. */
export type Part =
  | 'touchpoint'
  | 'entered'
  | 'completed'
  | 'waiting'
  | 'left'
  | 'breakpoints'
  | 'recovered'
  | 'elsewhere'
  | 'lost'
  | 'recoverable'
  | 'score'
  | 'goal';
