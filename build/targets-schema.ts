import * as z from 'zod/mini'
import { MOST_TARGETS } from '../src/plan/entry.ts'
import { ENTRY } from '../src/plan/list-entry.ts'

/** What an editor says of each key. */
const DESCRIPTIONS: Record<keyof typeof ENTRY.shape, string> = {
  repository: 'Repository that the target is, as owner/name, or as a bare name of the owner that the step names.',
  'event-type': "Type of the event, in place of the step's own. 1 to 100 characters.",
  'client-payload': "Payload of the event, in place of the step's own: nothing of the two is merged.",
  workflow: 'A workflow to start by workflow_dispatch in place of an event: its file, such as deploy.yml, or its id.',
  ref: 'Branch or tag of the workflow’s run; of several, the first that exists. The default branch if there is none.',
  inputs: 'Inputs of the workflow: at most 25, each text, a number, true or false.',
  'token-env': "Name of the variable in the step's env: that holds this target's token.",
  if: 'false leaves the target out.',
  paths:
    'A pattern, or a list of patterns, as under on.push.paths: the target is sent to only if a changed file matches. ' +
    '* stays within a folder, ** does not, ! takes out again, the last that matches wins.',
  optional: 'true makes a failure of this target a warning: the step does not fail for it.',
  search:
    'Words of GitHub’s repository search, such as org:acme topic:uses-ui, in place of repository: the entry stands for ' +
    'each repository that is found. Archived ones are left out, and forks, unless the words ask for them.',
  max: 'How many repositories the search may find, 100 unless given. Where there are more, nothing is sent.',
  listening: 'true keeps only those repositories of the search where a workflow listens for the event.',
}

/** @returns the JSON Schema of a list of targets, from the one by which the action reads it */
export function targetsSchema(): object {
  const { $schema, ...target } = z.toJSONSchema(ENTRY, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // What zod itself knows nothing of are the payload and the inputs.
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'object'
    },
  })
  for (const [key, description] of Object.entries(DESCRIPTIONS))
    Object.assign(target.properties?.[key] ?? {}, { description })
  return {
    $schema,
    title: 'Targets of Dispatch to Repositories',
    description: 'A list of targets, or a mapping that has it under targets.',
    anyOf: [
      { $ref: '#/definitions/targets' },
      {
        type: 'object',
        properties: { $schema: { type: 'string' }, targets: { $ref: '#/definitions/targets' } },
        required: ['targets'],
        additionalProperties: false,
      },
    ],
    definitions: {
      targets: {
        type: 'array',
        minItems: 1,
        maxItems: MOST_TARGETS,
        items: {
          anyOf: [
            { type: 'string', pattern: '^[^-]', description: 'A repository, as owner/name or name.' },
            { $ref: '#/definitions/target' },
          ],
        },
      },
      target: { ...target, ...TOGETHER },
    },
  }
}

/** What goes together, and what does not. */
const TOGETHER = {
  oneOf: [{ required: ['repository'] }, { required: ['search'] }],
  dependencies: {
    max: ['search'],
    listening: ['search'],
    ...Object.fromEntries(
      ['event-type', 'client-payload'].map((key) => [
        key,
        { not: { anyOf: ['workflow', 'ref', 'inputs'].map((other) => ({ required: [other] })) } },
      ]),
    ),
  },
}
