/** The last one is invented; offices of this kind and code exist, this one does not. */
export const agencies = [
  {
    code: '376420000A',
    name: '宜蘭縣政府',
    departments: ['民政處', '社會處', '工商旅遊處', '農業處', '人事處', '計畫處'],
    people: 48,
  },
  {
    code: '376420300A',
    name: '冬山鄉公所',
    departments: ['民政課', '財政課', '建設課', '農業課', '人事室'],
    people: 18,
  },
  { code: '376420700A', name: '蘭原鄉公所', departments: ['民政課', '社會課', '建設課', '主計室'], people: 12 },
] as const

export type Agency = (typeof agencies)[number]

export const findAgency = (code: string): Agency | undefined => agencies.find((agency) => agency.code === code)
