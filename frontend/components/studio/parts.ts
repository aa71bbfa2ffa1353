// Everything that only the modeler needs, in one chunk of its own: it is loaded when the first modeler is opened.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import './modeler.css';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from 'bpmn-js-properties-panel';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import CamundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { studioModule } from './panel.js';
import type { Choices, Modeler, Translate } from './types.js';

export interface Setup {
  canvas: HTMLElement;
  panel: HTMLElement;
  translate: Translate;
  choices: () => Choices;
}

export function createModeler(setup: Setup): Modeler {
  return new BpmnModeler({
    container: setup.canvas,
    propertiesPanel: { parent: setup.panel },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      ElementTemplateChooserModule,
      CamundaBehaviors,
      studioModule(setup.choices),
      { translate: ['value', setup.translate] },
    ],
    moddleExtensions: { camunda },
    bpmnRenderer: {
      defaultFillColor: 'var(--jl-surface)',
      defaultStrokeColor: 'var(--jl-text-2)',
      defaultLabelColor: 'var(--jl-text)',
    },
  } as object) as unknown as Modeler;
}
