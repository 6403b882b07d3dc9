// Local, so that a deploy depends on no package from outside.
export const onPreBuild = async ({ inputs, utils }) => {
  const found = await utils.cache.restore(inputs.paths)
  console.log(found ? `restored ${inputs.paths.join(', ')}` : 'no cache yet: the first build makes every photo')
}

export const onPostBuild = async ({ inputs, utils }) => {
  const saved = await utils.cache.save(inputs.paths)
  console.log(saved ? `saved ${inputs.paths.join(', ')}` : 'nothing to save')
}
