import { append, blocks, place, templateOnPlacing, type Block } from './blocks.js';
import { stagesOf, touchpointsOf, translated, withLists } from './choices.js';
import { idsFromNames } from './ids.js';
import { linkTemplates } from './link.js';
import { Lint } from './lint.js';
import { menus } from './menus.js';
import type { Bench, Choices, Finding, Modeler, Shape, Template, Translate } from './types.js';
import { translator } from './words.js';

interface Supplies {
  templates: Template[];
  choices: Choices;
}

/** One modeler with everything of ours in it. */
export class Workbench implements Bench {
  private templates: Template[] = [];
  private offered = '';
  private readonly signs: Lint;

  private constructor(
    private readonly modeler: Modeler,
    private readonly supplies: () => Supplies,
    private readonly translate: Translate,
  ) {
    this.signs = new Lint(modeler, (element) => this.select(element));
  }

  /** Loads the modeler's code where this is the first, and opens one. */
  static async open(canvas: HTMLElement, panel: HTMLElement, language: string, supplies: () => Supplies) {
    const [{ createModeler }, translate] = await Promise.all([import('./parts.js'), translator(language, () => import('./zh.js'))]);
    canvas.replaceChildren();
    panel.replaceChildren();
    const modeler = createModeler({ canvas, panel, translate, choices: () => supplies().choices });
    const bench = new Workbench(modeler, supplies, translate);
    templateOnPlacing(modeler);
    idsFromNames(modeler);
    menus(modeler, () => bench.blocks(), translate('Append a step'));
    return bench;
  }

  /** Draws a model; false where it can't be. */
  async draw(xml: string): Promise<boolean> {
    this.templates = translated(this.supplies().templates, this.translate);
    this.modeler.get('elementTemplatesLoader').setTemplates(this.templates);
    try {
      await this.modeler.importXML(xml);
      linkTemplates(this.modeler);
    } catch (fault) {
      console.warn('The model could not be drawn', fault);
      return false;
    }
    this.refill();
    this.fit();
    this.modeler.on('commandStack.changed', () => this.refillIfNeeded());
    this.modeler.on('elements.changed', ({ elements }) => elements.forEach(bindForm));
    return true;
  }

  onChange(callback: () => void) {
    this.modeler.on('commandStack.changed', callback);
  }

  /** Offers the templates and the lists anew. */
  refill() {
    this.templates = translated(this.supplies().templates, this.translate);
    this.offered = '';
    this.refillIfNeeded();
  }

  private refillIfNeeded() {
    const offer = JSON.stringify([stagesOf(this.modeler), touchpointsOf(this.modeler)]);
    if (offer !== this.offered) {
      this.offered = offer;
      const filled = withLists(this.templates, this.modeler, this.supplies().choices);
      this.modeler.get('elementTemplatesLoader').setTemplates(filled);
    }
  }

  blocks(): Block[] {
    return blocks(this.templates, this.translate);
  }

  place(block: Block, event: Event) {
    place(this.modeler, block, event);
  }

  append(block: Block, element: string) {
    append(this.modeler, block, this.modeler.get('elementRegistry').get(element));
  }

  lint(findings: Finding[]) {
    this.signs.show(findings);
  }

  /** Picks an element and brings it into sight; the process where there is no such element. */
  select(element: string) {
    const shape = this.modeler.get('elementRegistry').get(element);
    const root = this.modeler.get('canvas').getRootElement();
    if (!shape || shape === root) {
      this.modeler.get('selection').select(null);
      return;
    }
    this.modeler.get('canvas').scrollToElement(shape, 80);
    this.modeler.get('selection').select(shape);
  }

  /** What people call an element. */
  nameOf(element: string): string | undefined {
    return this.modeler.get('elementRegistry').get(element)?.businessObject?.name;
  }

  async text(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  undo() {
    this.modeler.get('commandStack').undo();
  }

  redo() {
    this.modeler.get('commandStack').redo();
  }

  zoom(step: number) {
    this.modeler.get('zoomScroll').stepZoom(step);
  }

  fit() {
    this.modeler.get('canvas').zoom('fit-viewport', 'auto');
  }

  resized() {
    this.modeler.get('canvas').resized();
  }

  close() {
    this.modeler.destroy();
  }
}

/** The engine asks which version of a form is meant; the newest, unless the model says otherwise. */
function bindForm(shape: Shape) {
  const task = shape.type === 'bpmn:UserTask' ? shape.businessObject : undefined;
  if (task?.get('camunda:formRef') && !task.get('camunda:formRefBinding')) {
    task.set('camunda:formRefBinding', 'latest');
  }
}
