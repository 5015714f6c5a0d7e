import { inline } from '../text/inline.ts'

/** What JavaScript prints for an object. */
export const OBJECT = '[object Object]'

export const UNEXPANDED =
  'is an expression that was not expanded: GitHub does that in a workflow, not in a file, a variable or an output. Write the name itself there.'

/** What stands where an expression or a script had no name to give, and where it comes from; as a bare name it is never meant. */
const NO_NAMES: Record<string, string> = {
  Array: "what an expression prints for a list: write ${{ toJSON(…) }} for `targets`, or join(…, ' ')",
  Object: 'what an expression prints for an object: write one of its fields, or ${{ toJSON(…) }} for `targets`',
  null: 'what jq and toJSON print where there is no value: look at the step or expression that the name comes from',
  undefined: 'what JavaScript prints where there is no value: look at the step that the name comes from',
  [OBJECT]: 'what JavaScript prints for an object: write JSON.stringify(…) there',
}

/** What is longer is no name, nor the address of a repository. */
const MOST_CHARACTERS = 500

/**
 * @param text what stands where `owner/name` or `name` should
 * @returns what was written in its place, and what to do, as a predicate; nothing where it may be a name
 */
export function slipIn(text: string): string | undefined {
  if (text.includes('${{')) return UNEXPANDED
  if (Object.hasOwn(NO_NAMES, text)) {
    const way = /^\w+$/.test(text) ? ` (If a repository is called that, write owner/${text}.)` : ''
    return `is not a name, but ${NO_NAMES[text]}.${way}`
  }
  if (/^["'`]|["'`]$/.test(text)) return 'has quotes around it: take them away. (jq prints text without them by jq -r.)'
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  if (parts.length > 1 && (/[,;\n]/.test(text) || parts.every((part) => part.includes('/'))))
    return 'has several names in it: write them in `targets`, each as an entry of its own.'
  if (text.length > MOST_CHARACTERS) return undefined
  const url = /^(?:[a-z+]+:\/\/|git@|www\.|github\.com\/)/i.test(text)
  return url ? `is a URL: write owner/name${nameInUrl(text)}.` : pathSlip(text)
}

/** The last two parts that can be a name: what stands after the host. */
function nameInUrl(text: string): string {
  const [, owner, name] = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?[^/:]*(?::\d+)?[/:]+([\w.-]+)\/([\w.-]+)/i.exec(text) ?? []
  return owner && name ? `, ${owner}/${name.replace(/\.git$/i, '')}` : ''
}

function pathSlip(text: string): string | undefined {
  const [owner = '', name = '', ...more] = text.split('/')
  const third = more.join('/')
  if (more.length > 0 && [owner, name, third].every((part) => !/^\.{0,2}$/.test(part)))
    return `has a third part, "${inline(third, 120)}": write owner/name. If that is a branch: events start workflows on the default branch alone; for another one use \`workflow\` and \`ref\`.`
  if (more.length > 0) return 'has more than one slash: write owner/name.'
  if (/[^/]\.git$/i.test(text))
    return `ends in .git, as addresses for git do, and names do not: write ${inline(text.slice(0, -4), 150)}.`
  return undefined
}
