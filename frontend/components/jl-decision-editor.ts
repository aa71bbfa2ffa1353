import { html } from 'lit';
import { DecisionBench } from './studio/decision/bench.js';
import { EditorElement } from './studio/editor.js';

/** The editor of decisions: their tables, and how they depend on one another. */
export class DecisionEditorElement extends EditorElement<DecisionBench> {
  protected render() {
    return this.middle(html``);
  }

  protected async open() {
    const canvas = this.querySelector<HTMLElement>('.jl-editor-canvas');
    return canvas ? DecisionBench.open(canvas, this.language, this.texts) : null;
  }
}

if (!customElements.get('jl-decision-editor')) {
  customElements.define('jl-decision-editor', DecisionEditorElement);
}
