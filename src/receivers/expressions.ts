import type { Expr } from '@actions/expressions/ast'
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
} from '@actions/expressions/ast'
import { Lexer, TokenType } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'

/** One place where an expression reads the payload. */
export interface PayloadRead {
  /** The keys below `client_payload`; none where it reads all of it. */
  names: string[]
  /** Something else stands in where it is missing, or it is asked whether it is there. */
  isOptional: boolean
  /** What is read gets into the expression's value as it is, and not only whether it is this or that. */
  isShown: boolean
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#about-contexts */
const CONTEXTS = [
  ...['github', 'env', 'vars', 'job', 'jobs', 'steps', 'runner', 'secrets', 'strategy', 'matrix', 'needs', 'inputs'],
]

/** Beside those that the parser knows. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#functions */
const FUNCTIONS = ['success', 'failure', 'cancelled', 'always', 'hashFiles'].map((name) => ({
  ...{ name, minArgs: 0, maxArgs: 255 },
  call: () => {
    throw new Error('Nothing is evaluated here')
  },
}))

/** Whose values are true or false, whatever stands in them. */
const YES_OR_NO = ['contains', 'startswith', 'endswith', 'hashfiles']

/**
 * Where one of GitHub's expressions reads the payload, by GitHub's own grammar.
 *
 * @param expression without its braces
 * @returns the places; none where it is no expression
 */
export function payloadReads(expression: string): PayloadRead[] {
  let root: Expr | undefined
  try {
    root = new Parser(new Lexer(expression).lex().tokens, CONTEXTS, FUNCTIONS).parse()
  } catch {
    // GitHub refuses the whole file for it, and says so on its page.
    return []
  }
  const reads: PayloadRead[] = []
  if (root) visit(root, { isOptional: false, isShown: true })
  return reads

  function visit(node: Expr, how: Omit<PayloadRead, 'names'>): void {
    if (node instanceof ContextAccess || node instanceof IndexAccess) {
      access(node, how)
    } else if (node instanceof Grouping) {
      visit(node.group, how)
    } else if (node instanceof Unary) {
      visit(node.expr, { isOptional: true, isShown: false })
    } else if (node instanceof Binary) {
      for (const side of [node.left, node.right]) visit(side, { ...how, isShown: false })
    } else if (node instanceof Logical) {
      const isOr = node.operator.type === TokenType.OR
      for (const [at, side] of node.args.entries()) {
        const isLast = at === node.args.length - 1
        // `a && b` is a only where that is nothing.
        visit(side, isLast ? how : isOr ? { ...how, isOptional: true } : { ...how, isShown: false })
      }
    } else if (node instanceof FunctionCall) {
      const isShown = how.isShown && !YES_OR_NO.includes(node.functionName.lexeme.toLowerCase())
      for (const argument of node.args) visit(argument, { ...how, isShown })
    }
  }

  function access(node: Expr, how: Omit<PayloadRead, 'names'>) {
    const { root, keys } = chainOf(node)
    // What is computed may read as well.
    for (const key of keys) if (typeof key !== 'string' && key) visit(key, { ...how, isShown: false })
    if (root !== 'github') {
      if (root && typeof root !== 'string') visit(root, how)
      return
    }
    const path = ['event', 'client_payload']
    // `github[x]` may be anything, too.
    const isOther = path.some((name, at) => typeof keys[at] === 'string' && keys[at].toLowerCase() !== name)
    if (isOther) return
    const rest = keys.slice(path.length)
    const end = rest.findIndex((key) => typeof key !== 'string')
    const names = (end === -1 ? rest : rest.slice(0, end)).filter((key) => typeof key === 'string')
    const isKnown = keys.length >= path.length && keys.slice(0, path.length).every((key) => typeof key === 'string')
    reads.push({ names: isKnown ? names : [], ...how })
  }
}

/** What is taken of what: a context's name or an expression, then keys: texts, computed ones, or `*`. */
function chainOf(node: Expr): { root: string | Expr | undefined; keys: (string | Expr | undefined)[] } {
  const keys: (string | Expr | undefined)[] = []
  let at = node
  while (at instanceof IndexAccess) {
    const { index } = at
    if (!(index instanceof Literal)) keys.unshift(index instanceof Star ? undefined : index)
    // A number is a place in a list.
    else keys.unshift(typeof index.token.value === 'number' ? undefined : index.literal.coerceString())
    at = at.expr
  }
  return { root: at instanceof ContextAccess ? at.name.lexeme.toLowerCase() : at, keys }
}

/** An expression in a text, and where it begins. */
export interface Embedded {
  expression: string
  at: number
}

/**
 * The expressions between `${{` and `}}` of a text. Braces within quotes end none.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals
 */
export function expressionsIn(text: string): Embedded[] {
  const found: Embedded[] = []
  for (let at = text.indexOf('${{'); at !== -1; ) {
    const end = endOf(text, at + 3)
    if (end === -1) break
    found.push({ expression: text.slice(at + 3, end), at })
    at = text.indexOf('${{', end + 2)
  }
  return found
}

function endOf(text: string, from: number): number {
  let isQuoted = false
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === "'") isQuoted = !isQuoted
    else if (!isQuoted && character === '}' && text[at + 1] === '}') return at
  }
  return -1
}
