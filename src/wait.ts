import { inline } from './text/inline.ts'
import { listed } from './text/listing.ts'

/** What keeps a run from going on. Names are missing where they may not be shown, or GitHub did not tell. */
export type Wait =
  | { kind: 'approval'; environments: Environment[] }
  /** Runners are told by their labels. */
  | { kind: 'runner'; labels: string[] }
  | { kind: 'concurrency'; group?: string /** The page of the run that holds it. */; heldBy?: string }

/** One that takes an approval. */
export interface Environment {
  name: string
  /** Its page. */
  url: string
}

const MOST_NAMES = 5

/** Such as `waits for an approval of the environment "production"`. */
export function waitWords(wait: Wait): string {
  switch (wait.kind) {
    case 'approval': {
      const names = wait.environments.map(
        ({ name, url }) => `"${inline(name, 100)}"${url ? ` (${inline(url, 300)})` : ''}`,
      )
      if (names.length === 0) return 'waits for an approval'
      return `waits for an approval of the ${names.length === 1 ? 'environment' : 'environments'} ${listed(names, MOST_NAMES)}`
    }
    case 'runner': {
      const labels = wait.labels.map((label) => inline(label, 100))
      if (labels.length === 0) return 'waits for a runner'
      return `waits for a runner with the ${labels.length === 1 ? 'label' : 'labels'} ${listed(labels, MOST_NAMES)}`
    }
    case 'concurrency': {
      const group =
        wait.group === undefined ? 'its concurrency group' : `the concurrency group "${inline(wait.group, 150)}"`
      return `waits in ${group}${wait.heldBy ? `, which ${inline(wait.heldBy, 300)} holds` : ''}`
    }
  }
}
