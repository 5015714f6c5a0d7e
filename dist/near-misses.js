'use strict';

exports.id = 90;
exports.ids = [90];
exports.modules = {

/***/ 9220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   meantInstead: () => (/* binding */ meantInstead)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(613);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5541);



/**
 * Finds inputs that people mean something by, though they are none of ours: ours spelled otherwise, and those of other
 * actions that send events or start workflows. The runner warns of them and goes on, and what they say would be lost.
 *
 * @param problems what is wrong with the others
 * @param strangers names of inputs that are none of ours, in small letters
 * @returns all that is wrong, with what was most likely meant; what follows from a wrong name is left out
 */
function meantInstead(problems, strangers, { read }) {
    const misnamed = strangers.flatMap((name) => {
        const meant = meantBy(spelledAsOurs(name));
        return meant === undefined ? [] : [{ name, meant }];
    });
    const isMissing = ({ input }) => misnamed.some(({ meant }) => meant === input) && !read(input)?.trim();
    return [
        ...misnamed.map(({ name, meant }) => ({ input: (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 80), message: misnamedMessage(name, meant) })),
        ...problems
            .filter((problem) => !isMissing(problem))
            .map((problem) => withNearestWord(problem, read(problem.input))),
    ];
}
function misnamedMessage(name, meant) {
    const why = WHY[spelledAsOurs(name)];
    const variable = /^\w+$/.test(name)
        ? ` (If it is INPUT_${name.toUpperCase()} of an \`env:\`, give that another name.)`
        : '';
    return `is not an input of this action, and what it says would be lost: write ${meant}.${why ? ` ${why}` : ''}${variable}`;
}
function withNearestWord({ input, message }, written = '') {
    const words = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.get(input);
    const text = written.trim().toLowerCase();
    // What is wrong is then another input.
    if (words?.includes(written.trim()))
        return { input, message };
    const meant = words && (words.includes(TRUE) && Object.hasOwn(YES_AND_NO, text) ? YES_AND_NO[text] : (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(text, [...words]));
    return { input, message: meant === undefined ? message : `${message} Did you mean ${meant}?` };
}
const TRUE = 'true';
const YES_AND_NO = { yes: TRUE, on: TRUE, 1: TRUE, no: 'false', off: 'false', 0: 'false' };
/**
 * What inputs of other actions are called here:
 * https://github.com/lasith-kg/dispatch-workflow, https://github.com/convictional/trigger-workflow-and-wait,
 * https://github.com/benc-uk/workflow-dispatch, https://github.com/the-actions-org/workflow-dispatch,
 * https://github.com/Codex-/return-dispatch, https://github.com/mvasigh/dispatch-action and what is like them.
 */
const ELSEWHERE = {
    payload: 'client-payload',
    message: 'client-payload',
    data: 'client-payload',
    'workflow-inputs': 'inputs',
    branch: 'ref',
    'git-ref': 'ref',
    'ref-name': 'ref',
    event: 'event-type',
    'event-name': 'event-type',
    'workflow-id': 'workflow',
    'workflow-file': 'workflow',
    'workflow-file-name': 'workflow',
    'workflow-name': 'workflow',
    'github-token': 'token',
    'gh-token': 'token',
    'repo-token': 'token',
    'access-token': 'token',
    'auth-token': 'token',
    'personal-access-token': 'token',
    pat: 'token',
    'target-repo': 'repository',
    'target-repository': 'repository',
    'repo-name': 'repository',
    'repository-name': 'repository',
    repos: 'targets',
    repositories: 'targets',
    'repo-owner': 'owner',
    'repository-owner': 'owner',
    'target-owner': 'owner',
    discover: 'wait-for',
    'wait-workflow': 'wait-for',
    'wait-for-completion': 'wait-for',
    'wait-for-completion-timeout': 'completion-timeout-seconds',
    'wait-for-completion-interval': 'poll-interval-seconds',
    'wait-interval': 'poll-interval-seconds',
    'poll-interval-ms': 'poll-interval-seconds',
    'sync-status': 'wait-for',
    'wait-timeout-seconds': 'completion-timeout-seconds',
    'run-timeout-seconds': 'completion-timeout-seconds',
    'workflow-timeout-seconds': 'start-timeout-seconds',
    'distinct-id': 'add-dispatch-id',
    'max-attempts': 'retries',
};
/** Where the name does not say it. */
const WHY = {
    'workflow-file-name': 'What goes to it as client_payload elsewhere is `inputs` here.',
    'workflow-name': 'It takes the file, such as deploy.yml, and not the name.',
};
/** Shorter names are near to too many others. */
const LEAST_CHARACTERS = 6;
/** @param name with dashes */
function meantBy(name) {
    if (_table_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.has(name))
        return name;
    if (Object.hasOwn(ELSEWHERE, name))
        return ELSEWHERE[name];
    return name.length < LEAST_CHARACTERS ? undefined : (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, [..._table_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.keys()], 2);
}
function spelledAsOurs(name) {
    return name.replaceAll('_', '-');
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** No name that is looked for is longer, and the time it takes grows with the square of it. */
const MOST_CHARACTERS = 100;
/** The first so many of them are compared: of the longest, 50 ms' work. */
const MOST_CANDIDATES = 1000;
/**
 * Finds what was most likely meant, where a name is not there.
 *
 * @param wanted the name that is not there, in any case
 * @param candidates those that are
 * @param maxDistance the most characters that may have to be added, removed or changed: a third of them where it is left
 *   out, and 2 of a short name
 * @returns the nearest candidate, of equally near ones the first; nothing where none is near, or where it is longer than any name
 */
function nearest(wanted, candidates, maxDistance = Math.max(2, Math.ceil(wanted.length / 3))) {
    if (wanted.length > MOST_CHARACTERS)
        return undefined;
    const short = candidates.filter(({ length }) => length <= MOST_CHARACTERS).slice(0, MOST_CANDIDATES);
    const match = (0, leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(wanted.toLowerCase(), short.map((candidate) => candidate.toLowerCase()), { maxDistance });
    return short.find((candidate) => candidate.toLowerCase() === match);
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
