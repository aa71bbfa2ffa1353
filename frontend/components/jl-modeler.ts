import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Block } from './studio/blocks.js';
import { EditorElement } from './studio/editor.js';
import { Workbench } from './studio/workbench.js';
import type { Choices, Template } from './studio/types.js';

/** The modeler of journeys: our building blocks beside the drawing, and the panel of the picked element. */
export class ModelerElement extends EditorElement<Workbench> {
  static properties: PropertyDeclarations = {
    templates: { attribute: false },
    choices: { attribute: false },
    blocks: { state: true },
  };

  declare templates: Template[];
  declare choices: Choices;
  declare blocks: Block[];

  constructor() {
    super();
    this.templates = [];
    this.choices = {};
    this.blocks = [];
  }

  protected render() {
    const zooms = this.zooms(
      (step) => this.bench?.zoom(step),
      () => this.bench?.fit(),
    );
    return html`
      <nav class="jl-blocks" aria-label=${this.texts.blocks ?? ''}>${this.rail()}</nav>
      ${this.middle(zooms)}
      <aside class="jl-editor-panel" aria-label=${this.texts.panel ?? ''}></aside>
    `;
  }

  private rail() {
    let group = '';
    return this.blocks.map((block) => {
      const head = block.group === group ? nothing : html`<h3>${block.group}</h3>`;
      group = block.group;
      const take = (event: Event) => {
        event.preventDefault();
        this.bench?.place(block, event);
      };
      return html`${head}<button type="button" draggable="true" data-block=${block.id} title=${block.description}
          @click=${take} @dragstart=${take}><i class=${block.icon}></i>${block.name}</button>`;
    });
  }

  protected updated(changed: PropertyValues) {
    super.updated(changed);
    if (!changed.has('model') && (changed.has('templates') || changed.has('choices'))) {
      this.bench?.refill();
    }
  }

  protected async open() {
    const canvas = this.querySelector<HTMLElement>('.jl-editor-canvas');
    const panel = this.querySelector<HTMLElement>('.jl-editor-panel');
    return canvas && panel
      ? Workbench.open(canvas, panel, this.language, () => ({ templates: this.templates, choices: this.choices }))
      : null;
  }

  protected opened(bench: Workbench) {
    this.blocks = bench.blocks();
  }
}

if (!customElements.get('jl-modeler')) {
  customElements.define('jl-modeler', ModelerElement);
}
