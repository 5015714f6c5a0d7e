/** What differs from run to run, by the placeholder that stands for it in snapshots. */
const CHANGING: [RegExp, string][] = [
  [/\b\d+ ms\b|\b\d+(?:\.\d)? s(?=\)| \|| {2}https?:)/g, 'N ms'],
  [/"duration_ms":\d+/g, '"duration_ms":N'],
  [/\b127\.0\.0\.1(:|&#58;)\d+/g, '127.0.0.1$1PORT'],
  [/\bapi\.github\.test:\d+/g, 'api.github.test:PORT'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?\b/g, 'TIME'],
  [/\bagain (?:in \d+ s|at once)$/gm, 'again in N s'],
  [/\bin \d+ (?:s|min|h|days) \((?:\d{4}-\d\d-\d\d )?\d\d:\d\d UTC\)/g, 'in N min (TIME)'],
  [/^(✗ .*), \d+(?:\.\d)? s$/gm, '$1, N ms'],
  [/(\/[\w.-]+)+\/runner-\w+/g, 'FOLDER'],
  [/\bEPROTO [0-9A-F]+:(.*?):\.\.[^\s:]+:\d+/g, 'EPROTO ID:$1:FILE'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UUID'],
  [/dispatch-results-[\w-]+\.json/g, 'dispatch-results-N.json'],
]

/** A text fit for a snapshot: durations, ports, times and temporary paths are replaced. */
export function stable(text: string): string {
  return CHANGING.reduce((changed, [seen, placeholder]) => changed.replace(seen, placeholder), text)
}
