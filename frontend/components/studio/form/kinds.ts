/** The kinds of fields that the task screen can ask, with their signs; their names are `field.<kind>`. */
export const KINDS: Record<string, string> = {
  textfield: '▭',
  textarea: '☰',
  number: '#',
  checkbox: '☑',
  radio: '◉',
  select: '▾',
  datetime: '▦',
};

/** Kinds with choices of their own. */
export const CHOOSING = ['radio', 'select'];

/** Where a kind keeps what staff read: a date calls it otherwise. */
export function labelWord(type: string): 'label' | 'dateLabel' {
  return type === 'datetime' ? 'dateLabel' : 'label';
}

/** What an answer may be called. */
export const NAME = /^\w{1,60}$/;
