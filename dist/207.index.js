"use strict";
exports.id = 207;
exports.ids = [207];
exports.modules = {

/***/ 5207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/**
 * Stands in for undici inside the bundle (see `paths` in tsconfig.json): the toolkit imports these names
 * but this action never calls them, because Octokit is given the fetch of transport.ts.
 */
function unused() {
    throw new Error('undici is not part of this bundle: requests go out through src/github/transport.ts');
}
const fetch = unused;
/** The toolkit makes one as it loads, where the environment names a proxy; nothing is ever sent through it. */
class ProxyAgent {
}


/***/ })

};
;