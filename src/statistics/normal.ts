/** Standard normal quantile that bounds the middle 95 %. */
export const z95 = 1.959963984540054
/** Standard normal quantile that bounds the middle 99.8 %. */
export const z998 = 3.090232306167813
