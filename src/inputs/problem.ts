/** One thing wrong with what the workflow wrote. */
export interface Problem {
  /** The input's name as the workflow writes it, such as `client-payload`. */
  input: string
  /** What is wrong and what to do; may have several lines. */
  message: string
}
