import type { RunResult } from '../../sandbox/runner/run-action.ts'

/** The only commands that this action means to give. */
export const MEANT = /^::(?:debug|(?:error|warning|notice) title=[^:,]*|group|endgroup|add-mask)::/

/**
 * The lines that the runner would take for a command: `::` at a line's start, white space aside, and `##[` anywhere.
 * It ends a line at a carriage return, too.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandLines(output: string): string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || line.includes('##['))
}

/**
 * What must hold for every step, whatever happened to it.
 *
 * @param secrets the step's token, and others that it was given
 * @returns each broken rule as a sentence
 */
export function breaches(ran: RunResult, secrets: string[]): string[] {
  const { stdout, stderr, outputs, summary, tempFiles, exitCode } = ran
  const given = secrets.map((secret) => secret.trim()).filter((secret) => secret !== '')
  const lines = stdout.split('\n')
  const masks = lines.filter((line) => line.startsWith('::add-mask::'))
  const shown = lines.filter((line) => !masks.includes(line))
  const everywhere = [...shown, stderr, summary, ...Object.values(outputs), ...Object.values(tempFiles)].join('\n')
  const strange = commandLines(stdout).filter((line) => !MEANT.test(line))
  return [
    ...given.filter((secret) => secret.length >= 6 && everywhere.includes(secret)).map(() => 'a token is shown'),
    ...(lines.slice(0, masks.length).every((line) => masks.includes(line))
      ? []
      : ['something is printed before a mask']),
    ...(masks.length < Math.min(1, given.length) || masks.length > given.length ? [`${masks.length} masks`] : []),
    ...strange.map((line) => `the runner would read a command: ${line}`),
    ...(stderr ? [`something is on stderr: ${stderr}`] : []),
    ...(exitCode === 0 || exitCode === 1 ? [] : [`the exit code is ${exitCode}`]),
  ]
}
