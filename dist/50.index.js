'use strict';

exports.id = 50;
exports.ids = [50];
exports.modules = {

/***/ 5669:
/***/ ((module) => {

module.exports = eval("require")("kerberos");


/***/ })

};
