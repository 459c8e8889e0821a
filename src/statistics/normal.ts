/** Standard normal quantiles of the two levels we publish: `z95` bounds 95 %, `z998` bounds 99.8 %. */
export const z95 = 1.959963984540054
export const z998 = 3.090232306167813
