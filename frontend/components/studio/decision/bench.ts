import type { Bench, Finding } from '../types.js';
import { translator } from '../words.js';
import type { DecisionModeler } from './parts.js';

/** Cells that may hold what a finding is about. */
const CELLS = ['inputEntry', 'outputEntry'];

/** One decision editor with everything of ours in it. */
export class DecisionBench implements Bench {
  private readonly signs = document.createElement('style');

  private constructor(
    private readonly modeler: DecisionModeler,
    canvas: HTMLElement,
    private readonly texts: Record<string, string>,
  ) {
    canvas.append(this.signs);
  }

  static async open(canvas: HTMLElement, language: string, texts: Record<string, string>) {
    const [{ createDecisionModeler }, translate] = await Promise.all([
      import('./parts.js'),
      translator(language, () => import('./zh.js')),
    ]);
    canvas.replaceChildren();
    return new DecisionBench(createDecisionModeler(canvas, translate), canvas, texts);
  }

  /** Draws a model, its first table in front: that is what people mean by a decision. */
  async draw(xml: string): Promise<boolean> {
    try {
      await this.modeler.importXML(xml);
      const table = this.modeler.getViews().find((view) => view.type === 'decisionTable');
      if (table) {
        await this.modeler.open(table);
      }
      return true;
    } catch (fault) {
      console.warn('The decision could not be drawn', fault);
      return false;
    }
  }

  async text(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  onChange(callback: () => void) {
    const listening = new Set<unknown>();
    const listen = (viewer: any) => {
      if (viewer && !listening.has(viewer)) {
        listening.add(viewer);
        viewer.on('elements.changed', callback);
      }
    };
    listen(this.modeler.getActiveViewer());
    this.modeler.on('viewer.created', ({ viewer }: any) => listen(viewer));
  }

  /** Cells are drawn anew at will, so that their signs are rules of style rather than classes. */
  lint(findings: Finding[]) {
    this.signs.textContent = findings
      .map((one) => {
        const color = one.severity === 'error' ? '--jl-broken' : '--jl-watch';
        return `.jl-editor-canvas [data-element-id="${CSS.escape(one.element)}"] { box-shadow: inset 0 0 0 2px var(${color}); }`;
      })
      .join('\n');
  }

  /** Opens the table that holds it and brings it into sight. */
  select(element: string) {
    const decision = this.decisions().find((one) => one.id === element || contains(one, element));
    const view = this.modeler.getViews().find((one) => one.element === decision && one.type !== 'drd');
    if (!view) {
      return;
    }
    void this.modeler.open(view).then(() => {
      const cell = document.querySelector<HTMLElement>(`.jl-editor-canvas [data-element-id="${CSS.escape(element)}"]`);
      cell?.scrollIntoView({ block: 'center', inline: 'center' });
      cell?.querySelector<HTMLElement>('[contenteditable]')?.focus();
    });
  }

  /** "Rule 3 · Score": by the number of the rule and the label of the column. */
  nameOf(element: string): string | undefined {
    for (const decision of this.decisions()) {
      if (decision.id === element) {
        return decision.name ?? element;
      }
      const found = this.within(decision, element);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  private within(decision: any, element: string): string | undefined {
    const table = decision.decisionLogic;
    const columns = [...(table?.input ?? []), ...(table?.output ?? [])];
    const column = columns.find((one: any) => one.id === element || one.inputExpression?.id === element);
    if (column || table?.id === element) {
      return column ? `${this.texts.column ?? ''} · ${labelOf(column)}` : (decision.name ?? this.texts.table);
    }
    const rules = table?.rule ?? [];
    for (let i = 0; i < rules.length; i++) {
      const rule = (this.texts.rule ?? '{0}').replace('{0}', String(i + 1));
      const entries = CELLS.flatMap((cells) => rules[i][cells] ?? []);
      const at = entries.findIndex((one: any) => one.id === element);
      if (rules[i].id === element || at >= 0) {
        return at < 0 ? rule : `${rule} · ${labelOf(columns[at])}`;
      }
    }
    return undefined;
  }

  private decisions(): any[] {
    return (this.modeler.getDefinitions()?.drgElement ?? []).filter((one: any) => one.$type === 'dmn:Decision');
  }

  undo() {
    this.modeler.getActiveViewer()?.get('commandStack').undo();
  }

  redo() {
    this.modeler.getActiveViewer()?.get('commandStack').redo();
  }

  resized() {
    if (this.modeler.getActiveView()?.type === 'drd') {
      this.modeler.getActiveViewer()?.get('canvas').resized();
    }
  }

  close() {
    this.modeler.destroy();
  }
}

function labelOf(column: any): string {
  return column?.label || column?.name || column?.inputExpression?.text || column?.id || '';
}

function contains(decision: any, element: string): boolean {
  const table = decision.decisionLogic;
  return [...(table?.rule ?? []), ...(table?.input ?? []), ...(table?.output ?? []), table]
    .filter(Boolean)
    .some(
      (one: any) =>
        one.id === element ||
        one.inputExpression?.id === element ||
        CELLS.some((cells) => (one[cells] ?? []).some((cell: any) => cell.id === element)),
    );
}
