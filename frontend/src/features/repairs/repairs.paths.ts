export const repairBoardPath = () => '/desk/repairs'
export const repairSlotsPath = () => '/desk/repairs/times'
