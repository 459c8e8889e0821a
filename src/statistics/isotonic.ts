/**
 * Weighted isotonic regression: the never falling sequence closest to `values`
 * in weighted least squares, by pooling adjacent violators. Linear in length.
 *
 * @param weights One positive weight per value.
 * @see Barlow et al. (1972), Statistical Inference under Order Restrictions.
 */
export function isotonicRegression(values: Float64Array, weights: Float64Array): Float64Array {
  const length = values.length
  const level = new Float64Array(length)
  const weight = new Float64Array(length)
  const end = new Int32Array(length)
  let blocks = 0
  for (let i = 0; i < length; i++) {
    let pooledLevel = values[i] as number
    let pooledWeight = weights[i] as number
    for (; blocks > 0 && (level[blocks - 1] as number) >= pooledLevel; blocks--) {
      const earlier = weight[blocks - 1] as number
      pooledLevel +=
        ((level[blocks - 1] as number) - pooledLevel) * (earlier / (earlier + pooledWeight))
      pooledWeight += earlier
    }
    level[blocks] = pooledLevel
    weight[blocks] = pooledWeight
    end[blocks++] = i + 1
  }
  const fitted = new Float64Array(length)
  for (let b = 0; b < blocks; b++) {
    fitted.fill(level[b] as number, b === 0 ? 0 : (end[b - 1] as number), end[b] as number)
  }
  return fitted
}
