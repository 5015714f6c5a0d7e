import type { WorkflowFile } from '../../src/receivers/listeners.ts'
import type { Trigger } from '../../src/receivers/triggers.ts'

/** What every workflow has beside its trigger. */
export const JOBS = `
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: echo "\${{ github.event.client_payload.sha }}"
`

export const dispatch = (...types: string[]): Trigger => ({ kind: 'dispatch', types })
export const OTHER: Trigger = { kind: 'other-events' }

export const path = (name: string) => `.github/workflows/${name}.yml`
export const file = (name: string, trigger: Trigger, state?: string): WorkflowFile => ({
  path: path(name),
  trigger,
  ...(state ? { state } : {}),
})
export const BROKEN: Trigger = { kind: 'broken', line: 3, column: 5, reason: 'Nested mappings are not allowed' }
