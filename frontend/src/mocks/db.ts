export { demoWorld } from './demoWorld'
export { db, emptyWorld, startOver, type World } from './world'
