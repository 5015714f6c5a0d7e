/** What the demo is run in. */
export interface Surroundings {
  env: Record<string, string | undefined>
  write: (text: string) => void
  colour: boolean
  /** Folder with `action.yml`. */
  root: string
  /** How long one can still stop a real event. */
  pauseMs: number
}
