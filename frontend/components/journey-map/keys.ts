import type { MapData } from './types.js';

/** The card an arrow key leads to; sideways, the one at the same height or the last of the next stage with any. */
export function neighbour(data: MapData, id: string, key: string): string | undefined {
  const columns = data.stages.map((stage) => stage.touchpoints).filter((list) => list.length > 0);
  const column = columns.findIndex((list) => list.some((one) => one.id === id));
  const row = columns[column].findIndex((one) => one.id === id);
  const beside = (list?: { id: string }[]) => list?.[Math.min(row, list.length - 1)]?.id;
  switch (key) {
    case 'ArrowDown':
      return columns[column][row + 1]?.id;
    case 'ArrowUp':
      return columns[column][row - 1]?.id;
    case 'ArrowRight':
      return beside(columns[column + 1]);
    case 'ArrowLeft':
      return beside(columns[column - 1]);
    case 'Home':
      return columns[0][0].id;
    case 'End':
      return columns[columns.length - 1].at(-1)?.id;
    default:
      return undefined;
  }
}
