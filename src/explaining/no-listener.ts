import type { Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { RepositoryDispatch, Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import { SEE_EACH, stepsOf } from './silence.ts'

/**
 * Nothing listens, and `if-no-listener` says `fail`: nothing was sent.
 *
 * @param lines what its workflow files say, in lines; those that are indented belong to the one before
 */
export function noListener(
  { repository, dispatch }: Pick<Target, 'repository'> & { dispatch: RepositoryDispatch },
  lines: string[],
  during?: Failure['during'],
): Failure {
  return {
    code: 'no_listener',
    title: titleOf('no_listener'),
    cause: `No workflow of ${repository} would start for ${inline(dispatch.eventType)}, as far as its default branch tells.`,
    sharedCause: 'No workflow of these repositories would start for the event, as far as their default branches tell.',
    steps: stepsOf(lines),
    sharedSteps: SEE_EACH,
    happened: [],
    ...(during ? { during } : { arrival: 'Nothing was sent (if-no-listener: fail).' }),
  }
}
