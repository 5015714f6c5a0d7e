import { failureCode } from '../failures/code.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { SearchTrouble } from '../result.ts'
import type { Search } from '../target.ts'
import { listed } from '../text/listing.ts'
import { refusedApp } from './app-trouble.ts'
import { replyLine } from './reply-lines.ts'

const MOST_NAMES = 20

/** https://docs.github.com/en/rest/search/search#about-search */
const MOST_FOUND = 1000

/**
 * Why a search does not tell which repositories are meant: nothing is sent then, as some could be missing.
 *
 * @param optional its failure keeps nothing else from being sent
 */
export function searchFailed(
  { words, most }: Pick<Search, 'words' | 'most'>,
  trouble: SearchTrouble,
  optional = false,
): Failure {
  const { cause, steps, happened = [] } = told(trouble, most)
  return {
    code: 'search_failed',
    title: titleOf('search_failed', trouble.kind === 'answer' ? trouble.status : undefined),
    cause,
    steps,
    happened: [`The search was: ${words}`, ...happened],
    arrival: optional
      ? 'Nothing was sent to what it stands for; the other targets were not held back.'
      : 'Nothing was sent: running the step again is safe.',
  }
}

function told(trouble: SearchTrouble, most: number): Pick<Failure, 'cause' | 'steps'> & { happened?: string[] } {
  switch (trouble.kind) {
    case 'too-many':
      return {
        cause: `The search finds ${trouble.total} repositories, and ${most} are the most that it may.`,
        steps: [
          trouble.total > MOST_FOUND
            ? `If all of them are meant, make several searches: GitHub lists no more than ${MOST_FOUND} of one.`
            : `If all of them are meant, write max: ${trouble.total} into the entry (${MOST_FOUND} are the most).`,
          'If not, add words to the search, such as topic:NAME or org:NAME.',
        ],
      }
    case 'too-many-targets':
      return {
        cause: `With what the searches find the step has ${trouble.total} targets, and 1000 are the most.`,
        steps: ['Split the targets over several steps, or search for fewer.'],
      }
    case 'incomplete':
      return {
        cause: 'GitHub did not list all that the search finds, so some repositories would be missing.',
        steps: ['Run the step again: GitHub ends searches that take it too long.', 'If it stays so, search for less.'],
      }
    case 'bad-name':
      return {
        cause: `The search finds what is no repository: ${trouble.problem}`,
        steps: ['Report it, with this message.'],
      }
    case 'listeners-unknown':
      return {
        cause: `Whether a workflow listens could not be found out for ${listed(trouble.names, MOST_NAMES)}.`,
        steps: ['Run the step again.', 'If it stays so, search for less, or leave out listening: true.'],
        happened: trouble.reply ? [replyLine(trouble.reply)] : [],
      }
    case 'crash':
      return internalError(trouble.error, 'searching for repositories', undefined, false)
    case 'stopped':
      return { cause: 'The step was told to stop before the search was done.', steps: [] }
    case 'no-answer':
      return {
        cause: 'GitHub gave no answer to the search.',
        steps: ['Run the step again.'],
        happened: [`${trouble.host}: ${trouble.detail}`],
      }
    case 'answer': {
      const { cause, steps } = refusedApp(trouble) ?? { cause: causeOf(trouble), steps: stepsFor(trouble) }
      return { cause, steps, happened: [replyLine(trouble)] }
    }
  }
}

type Answer = Extract<SearchTrouble, { kind: 'answer' }>

function causeOf(answer: Answer): string {
  if (answer.status === 422)
    return "GitHub refused the search: a word of it can't be searched for, or names an owner or repository that the token does not see."
  if (answer.status === 401) return 'GitHub does not know the token.'
  return failureCode(answer) === 'rate_limited'
    ? 'A rate limit of GitHub holds searches back.'
    : 'GitHub did not answer the search.'
}

function stepsFor(answer: Answer): string[] {
  if (answer.status === 422)
    return [
      'Look at the words: they are those of https://docs.github.com/en/search-github/searching-on-github/searching-for-repositories',
      "See whether the token reaches that owner (the job's own GITHUB_TOKEN sees private repositories of no other).",
    ]
  if (answer.status === 401) return ['Renew the token, and store it anew.']
  return failureCode(answer) === 'rate_limited'
    ? ['Run the step later. GitHub takes 30 searches a minute: make several searches one.']
    : ['Run the step again.']
}
