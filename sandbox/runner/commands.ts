/** A workflow command that the runner found in a step's output. */
export interface Command {
  name: string
  properties: Record<string, string>
  message: string
}

export interface Annotation {
  kind: 'error' | 'warning' | 'notice'
  title: string | undefined
  message: string
}

const KNOWN = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'stop-commands', 'echo']
/** The runner cuts what is longer, in the log too. */
const LONGEST_MESSAGE = 4096

/**
 * Reads a line as the runner does (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs):
 * `::name key=value,key=value::message` at the line's start, white space aside, or the old
 * `##[name key=value;key=value]message` anywhere in it.
 *
 * @returns the command, unescaped; `undefined` for a line of text
 */
export function parseCommand(line: string): Command | undefined {
  const modern = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/s.exec(line)
  if (modern) return command(modern, ',', { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' })
  const old = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line)
  return old ? command(old, ';', { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' }) : undefined
}

/**
 * Reads a step's output from top to bottom as the runner does: `stop-commands` and `add-mask` are obeyed from where
 * they stand, the rest is handed on with masked values as `***`.
 */
export function* readLog(output: string): Generator<string | Command> {
  const masks: string[] = []
  const masked = (text: string) => masks.reduce((hidden, mask) => hidden.replaceAll(mask, '***'), text)
  let resume: string | undefined

  for (const line of output.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const command = resume === undefined ? parseCommand(line) : undefined
    if (resume !== undefined && line.trim() === `::${resume}::`) resume = undefined
    else if (!command) yield masked(line)
    else if (command.name === 'stop-commands') resume = command.message
    else if (command.name === 'add-mask') {
      const lines = [command.message, ...command.message.split(/[\r\n]+/)]
      masks.push(...lines.filter((text) => text.trim() !== ''))
      // Longest first: one may contain another.
      masks.sort((one, other) => other.length - one.length)
    } else {
      const properties = Object.entries(command.properties).map(([key, value]) => [key, masked(value)])
      const message = masked(command.message).slice(0, LONGEST_MESSAGE)
      yield { name: command.name, properties: Object.fromEntries(properties), message }
    }
  }
}

/** The annotations in a step's output, in order, as a workflow's page would show them. */
export function annotationsIn(output: string): Annotation[] {
  return [...readLog(output)].flatMap((entry) => {
    if (typeof entry === 'string') return []
    const { name, properties, message } = entry
    if (name !== 'error' && name !== 'warning' && name !== 'notice') return []
    return [{ kind: name, title: properties.title, message }]
  })
}

function command(match: RegExpExecArray, separator: string, escapes: Record<string, string>): Command | undefined {
  const [, name = '', properties = '', message = ''] = match
  if (!KNOWN.includes(name.toLowerCase())) return undefined
  const plain = (text: string) => {
    let unescaped = text
    for (const [coded, character] of Object.entries(escapes)) unescaped = unescaped.replaceAll(coded, character)
    return unescaped
  }
  const pairs = properties
    .split(separator)
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))])
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), message: plain(message) }
}

/**
 * Reads a command file such as `GITHUB_OUTPUT`: `name=value` lines and heredocs
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings).
 *
 * @throws Error for what the runner fails the step for: a line of neither form, a heredoc without its end
 */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  // Lines at even places, the line breaks after them at odd ones: a value keeps its own.
  const pieces = text.split(/(\r?\n)/)
  for (let at = 0; at < pieces.length; at += 2) {
    const line = pieces[at] ?? ''
    if (line === '') continue
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line)
    if (heredoc) {
      const [, name = '', delimiter = ''] = heredoc
      const end = pieces.findIndex((piece, place) => place > at && place % 2 === 0 && piece === delimiter)
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
      values[name] = pieces.slice(at + 2, end - 1).join('')
      at = end
    } else {
      const equals = line.indexOf('=')
      if (equals < 1) throw new Error(`Invalid format '${line}'`)
      values[line.slice(0, equals)] = line.slice(equals + 1)
    }
  }
  return values
}
