/** Version of this package: it is written into every figure, so that a reader can ask the same code again. */
export const version = '0.1.0'
