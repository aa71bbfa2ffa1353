// Everything that only the decision editor needs, in one chunk of its own: it is loaded when the first one is opened.
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import './decision.css';
import { EditorView } from '@codemirror/view';
import DmnModeler from 'dmn-js/lib/Modeler';
import type { Translate } from '../types.js';

/** What we use of dmn-js; loose, because it has no types of its own. */
export interface DecisionModeler {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): { id: string; type: string; element: any }[];
  getActiveView(): { id: string; type: string; element: any } | undefined;
  getActiveViewer(): any;
  getDefinitions(): any;
  open(view: unknown): Promise<unknown>;
  on(event: string, callback: (event: any) => void): void;
  destroy(): void;
}

/**
 * Cells are edited by CodeMirror, which looks for its root through the slot that our page stands in and so takes the
 * shell's shadow root, where neither focus nor style of a cell are to be found: the caret would jump.
 */
function rooted(event: FocusEvent) {
  const editor = (event.target as HTMLElement).closest<HTMLElement>('.cm-editor');
  if (editor) {
    EditorView.findFromDOM(editor)?.setRoot(document);
  }
}

export function createDecisionModeler(container: HTMLElement, translate: Translate): DecisionModeler {
  // On the way down: the table keeps the event from coming up.
  container.addEventListener('focusin', rooted, true);
  const additionalModules = [{ translate: ['value', translate] }];
  return new DmnModeler({
    container,
    drd: {
      additionalModules,
      drdRenderer: {
        defaultFillColor: 'var(--jl-surface)',
        defaultStrokeColor: 'var(--jl-text-2)',
        defaultLabelColor: 'var(--jl-text)',
      },
    },
    decisionTable: { additionalModules },
    literalExpression: { additionalModules },
    boxedExpression: { additionalModules },
  } as object) as unknown as DecisionModeler;
}
