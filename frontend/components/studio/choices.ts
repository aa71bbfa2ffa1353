import type { Choice, Choices, Modeler, Template, TemplateProperty, Translate } from './types.js';

/** Which list fills which property or input of a template. */
const LISTS: Record<string, string> = {
  'touchpoint.stage': 'stages',
  'touchpoint.survey': 'surveys',
  survey: 'surveys',
  'task.script': 'scripts',
  'camunda:formRef': 'forms',
  script: 'scripts',
  offer: 'offers',
  journey: 'journeys',
  eligibility: 'decisions',
  touchpoint: 'touchpoints',
};

interface Property {
  name: string;
  value?: string;
}

function propertiesOf(element: any): Property[] {
  return (element.extensionElements?.values ?? [])
    .filter((one: any) => one.$type === 'camunda:Properties')
    .flatMap((one: any) => one.values ?? []);
}

/** The value of a property of the journey language at an element of the model. */
export function word(element: any, name: string): string {
  return propertiesOf(element).find((one) => one.name === name)?.value ?? '';
}

/** The stages of the process that is drawn, in order. */
export function stagesOf(modeler: Modeler): Choice[] {
  const processes = (modeler.get('canvas').getRootElement()?.businessObject?.$parent?.rootElements ?? []).filter(
    (one: any) => one.$type === 'bpmn:Process',
  );
  return processes
    .map((one: any) => word(one, 'journey.stages'))
    .join(';')
    .split(';')
    .map((part: string) => part.trim())
    .filter((part: string) => part)
    .map((part: string) => {
      const colon = part.indexOf(':');
      const id = (colon < 0 ? part : part.slice(0, colon)).trim();
      return { value: id, name: colon < 0 ? id : part.slice(colon + 1).trim() };
    });
}

/** The elements of the drawing that are touchpoints. */
export function touchpointsOf(modeler: Modeler): Choice[] {
  return modeler
    .get('elementRegistry')
    .filter((one: any) => !one.labelTarget && word(one.businessObject, 'touchpoint.stage'))
    .map((one: any) => ({ value: one.id, name: one.businessObject.name || one.id }));
}

/** Every value that the drawing uses for that property or input, so that none is hidden by a list without it. */
function valuesUsed(modeler: Modeler, name: string): string[] {
  const used = new Set<string>();
  for (const shape of modeler.get('elementRegistry').getAll()) {
    for (const extension of shape.businessObject?.extensionElements?.values ?? []) {
      const entries = [...(extension.values ?? []), ...(extension.inputParameters ?? [])];
      entries.filter((one: any) => one.name === name && one.value).forEach((one: any) => used.add(one.value));
      if (extension.$type === 'camunda:In' && extension.target === name && extension.sourceExpression) {
        used.add(extension.sourceExpression);
      }
    }
  }
  return [...used];
}

function localised(property: TemplateProperty, translate: Translate): TemplateProperty {
  const pattern = property.constraints?.pattern;
  return {
    ...property,
    ...(property.label ? { label: translate(property.label) } : {}),
    ...(property.description ? { description: translate(property.description) } : {}),
    ...(property.choices
      ? { choices: property.choices.map((one) => ({ value: one.value, name: translate(one.name) })) }
      : {}),
    ...(property.binding.name === 'name' && typeof property.value === 'string'
      ? { value: translate(property.value) }
      : {}),
    ...(pattern
      ? { constraints: { ...property.constraints, pattern: { ...pattern, message: translate(pattern.message) } } }
      : {}),
  };
}

/** The templates in the reader's language; the caller may still fill in lists. */
export function translated(templates: Template[], translate: Translate): Template[] {
  return templates.map((template) => ({
    ...template,
    name: translate(template.name),
    description: translate(template.description ?? ''),
    groups: template.groups?.map((group) => ({ id: group.id, label: translate(group.label) })),
    properties: template.properties.map((property) => localised(property, translate)),
  }));
}

/** The templates with lists to pick from where the studio knows what there is. */
export function withLists(templates: Template[], modeler: Modeler, choices: Choices): Template[] {
  const lists: Choices = { ...choices, stages: stagesOf(modeler), touchpoints: touchpointsOf(modeler) };
  const fill = (property: TemplateProperty): TemplateProperty => {
    const name = property.binding.name ?? property.binding.target ?? '';
    const list = lists[LISTS[name] ?? ''] ?? [];
    if (property.type !== 'String' || !list.length) {
      return property;
    }
    const known = new Set(list.map((one) => one.value));
    const others = valuesUsed(modeler, name).filter((value) => !known.has(value));
    return {
      ...property,
      type: 'Dropdown',
      choices: [{ value: '', name: '–' }, ...list, ...others.map((value) => ({ value, name: value }))],
    };
  };
  return templates.map((template) => ({ ...template, properties: template.properties.map(fill) }));
}
