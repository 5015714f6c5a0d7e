/** https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs, and what its extensions are called. */
const OBEYED = [
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'internal-set-repo-path'],
  ...['notice', 'remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
]

/** What a comparison by culture, which the runner's is, passes over: https://www.unicode.org/reports/tr10/#Completely_Ignorable */
const IGNORABLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * The commands in a text that the runner would obey, whichever way it compares: `::name` at a line's start, white space
 * aside, and `##[name` anywhere. It takes the name from behind as many characters as the mark has, whatever it passed over.
 *
 * @returns a name and its whole line for each
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(output: string): { name: string; line: string }[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const names = [modernName(line.replace(/^[\s\u0085]+/, '')), ...oldNames(line)]
    const name = names.find((found) => found !== undefined && OBEYED.includes(found.toLowerCase()))
    return name === undefined ? [] : [{ name, line }]
  })
}

function modernName(line: string): string | undefined {
  return line.replace(IGNORABLE, '').startsWith('::') ? /^[^\s:]*/.exec(line.slice(2))?.[0] : undefined
}

function oldNames(line: string): (string | undefined)[] {
  const marks = [...line.matchAll(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*#/gu)]
  return marks
    .flatMap(({ index, 0: mark }) => Array.from({ length: mark.length }, (_, skipped) => index + skipped))
    .filter((at) =>
      line
        .slice(at, at + 200)
        .replace(IGNORABLE, '')
        .startsWith('##['),
    )
    .map((at) => /^[^\s\]]*/.exec(line.slice(at + 3))?.[0])
}
