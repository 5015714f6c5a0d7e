import { createPrivateKey } from 'node:crypto'
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

/** All that must not be shown of a private key, in either of its forms. */
export function textsOfKey(privateKey: string): string[] {
  const key = createPrivateKey(privateKey.replaceAll('\\n', '\n'))
  const forms = ['pkcs1', 'pkcs8'].map((type) => key.export({ type: type as 'pkcs1', format: 'pem' }).toString())
  return forms.flatMap((form) => {
    const lines = form.trim().split('\n').slice(1, -1)
    return [form.trim(), ...lines, lines.join('')]
  })
}

/**
 * What must hold for every step, whatever happened to it.
 *
 * @param secrets the step's token, and others that it was given
 * @param made what it was given by GitHub
 * @returns each broken rule as a sentence
 */
export function breaches(ran: RunResult, secrets: string[], made: string[] = []): string[] {
  const { stdout, stderr, outputs, summary, tempFiles, exitCode } = ran
  const given = secrets.map((secret) => secret.trim()).filter((secret) => secret !== '')
  const lines = stdout.split('\n')
  const all = lines.filter((line) => line.startsWith('::add-mask::'))
  const shown = lines.filter((line) => !all.includes(line))
  const masks = all.filter((line) => !made.includes(decodeURIComponent(line.slice('::add-mask::'.length))))
  const everywhere = [...shown, stderr, summary, ...Object.values(outputs), ...Object.values(tempFiles)].join('\n')
  const begins = lines.findIndex((line) => !all.includes(line))
  const strange = commandLines(stdout).filter((line) => !MEANT.test(line))
  return [
    ...[...given, ...made]
      .filter((secret) => secret.length >= 6 && everywhere.includes(secret))
      .map(() => 'a token is shown'),
    ...(masks.every((mask) => lines.indexOf(mask) < begins) ? [] : ['something is printed before a mask']),
    ...(all.length < Math.min(1, given.length) || masks.length > given.length ? [`${masks.length} masks`] : []),
    ...strange.map((line) => `the runner would read a command: ${line}`),
    ...(stderr ? [`something is on stderr: ${stderr}`] : []),
    ...(exitCode === 0 || exitCode === 1 ? [] : [`the exit code is ${exitCode}`]),
  ]
}
