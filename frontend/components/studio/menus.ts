import { append, type Block } from './blocks.js';
import type { Modeler, Shape } from './types.js';

/** The rail holds what can be placed; of bpmn-js' own palette the tools stay. */
const TOOLS = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool'];

/** Kinds into which an element can't be changed here: they run code, or say nothing in the journey language. */
const FOREIGN = /script|send-task|manual|compensation|complex|link|conditional|transaction|ad-hoc|adhoc|data|signal|cancel|business-rule/;

type Entries = Record<string, object>;

/** Fits bpmn-js' menus to the journey language. */
export function menus(modeler: Modeler, blocks: () => Block[], title: string) {
  const popup = modeler.get('popupMenu');
  modeler.get('palette').registerProvider(500, {
    getPaletteEntries: () => (entries: Entries) =>
      Object.fromEntries(Object.entries(entries).filter(([id]) => TOOLS.includes(id))),
  });
  const filtered = {
    getPopupMenuEntries: () => (entries: Entries) =>
      Object.fromEntries(Object.entries(entries).filter(([id]) => !FOREIGN.test(id))),
  };
  popup.registerProvider('bpmn-replace', 500, filtered);
  popup.registerProvider('jl-append', {
    getPopupMenuEntries: (source: Shape) =>
      Object.fromEntries(
        blocks()
          .filter((block) => block.type !== 'bpmn:StartEvent')
          .map((block) => [
            `jl-append-${block.id}`,
            {
              label: block.name,
              description: block.description,
              className: block.icon,
              group: { id: block.group, name: block.group },
              action: () => {
                append(modeler, block, source);
                popup.close();
              },
            },
          ]),
      ),
  });
  modeler.get('contextPad').registerProvider(500, {
    getContextPadEntries: (element: Shape) => (entries: Entries) => {
      const kept = Object.fromEntries(Object.entries(entries).filter(([id]) => !id.startsWith('append.')));
      if (!Object.keys(entries).some((id) => id.startsWith('append.') && !id.includes('annotation'))) {
        return kept;
      }
      const open = (event: MouseEvent) =>
        popup.open(element, 'jl-append', { x: event.clientX, y: event.clientY, cursor: { x: event.clientX, y: event.clientY } }, { title, search: true, width: 320 });
      return {
        'jl-append': { group: 'model', className: 'jl-append-icon bpmn-icon-screw-wrench jl-plus', title, action: { click: open } },
        ...kept,
      };
    },
  });
}
