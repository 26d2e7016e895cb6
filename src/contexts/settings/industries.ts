export interface Industry {
  /** Never changes, and never means another thing. */
  readonly code: string;
  readonly name: string;
  /** The broader field that it belongs to. */
  readonly group: string;
}

const GROUPS: Readonly<Record<string, readonly (readonly [code: string, name: string])[]>> = {
  'Agriculture and resources': [
    ['agriculture', 'Agriculture'],
    ['forestry-fishing', 'Forestry and fishing'],
    ['mining-metals', 'Mining and metals'],
    ['oil-gas', 'Oil and gas'],
    ['energy-utilities', 'Energy and utilities'],
    ['renewables', 'Renewable energy'],
    ['environment-waste', 'Environment and waste'],
  ],
  'Manufacturing': [
    ['automotive', 'Automotive'],
    ['aerospace-defence', 'Aerospace and defence'],
    ['chemicals', 'Chemicals'],
    ['consumer-goods', 'Consumer goods'],
    ['electronics', 'Electrical and electronic goods'],
    ['food-beverages', 'Food and beverages'],
    ['furniture', 'Furniture'],
    ['machinery', 'Machinery and industrial equipment'],
    ['medical-devices', 'Medical devices'],
    ['paper-packaging', 'Paper and packaging'],
    ['pharmaceuticals', 'Pharmaceuticals'],
    ['plastics-rubber', 'Plastics and rubber'],
    ['semiconductors', 'Semiconductors'],
    ['textiles-apparel', 'Textiles and apparel'],
    ['shipbuilding-rail', 'Shipbuilding and rail vehicles'],
  ],
  'Construction and property': [
    ['architecture-planning', 'Architecture and planning'],
    ['building-materials', 'Building materials'],
    ['construction', 'Construction'],
    ['facility-services', 'Facility services'],
    ['real-estate', 'Real estate'],
    ['skilled-trades', 'Skilled trades'],
  ],
  'Trade and transport': [
    ['ecommerce', 'E-commerce'],
    ['import-export', 'Import and export'],
    ['logistics', 'Logistics and supply chain'],
    ['retail', 'Retail'],
    ['transport-air', 'Air transport'],
    ['transport-land', 'Road and rail transport'],
    ['transport-sea', 'Shipping'],
    ['wholesale', 'Wholesale'],
  ],
  'Technology and media': [
    ['advertising-marketing', 'Advertising and marketing'],
    ['computer-hardware', 'Computer hardware'],
    ['cyber-security', 'Cyber security'],
    ['film-music', 'Film and music'],
    ['games', 'Computer games'],
    ['it-services', 'IT services'],
    ['publishing', 'Publishing'],
    ['software', 'Software'],
    ['telecommunications', 'Telecommunications'],
    ['broadcasting', 'Television and radio'],
    ['internet-services', 'Internet services'],
  ],
  'Finance': [
    ['accounting', 'Accounting'],
    ['asset-management', 'Asset management'],
    ['banking', 'Banking'],
    ['financial-technology', 'Financial technology'],
    ['insurance', 'Insurance'],
    ['investment', 'Investment and private equity'],
  ],
  'Business services': [
    ['consulting', 'Management consulting'],
    ['customer-service', 'Call centres and customer service'],
    ['design', 'Design'],
    ['engineering-services', 'Engineering services'],
    ['events', 'Events'],
    ['human-resources', 'Human resources and staffing'],
    ['legal', 'Legal services'],
    ['market-research', 'Market research'],
    ['security-services', 'Security services'],
    ['translation', 'Translation'],
  ],
  'Health and education': [
    ['biotechnology', 'Biotechnology'],
    ['education-higher', 'Universities and colleges'],
    ['education-schools', 'Schools'],
    ['education-training', 'Training and e-learning'],
    ['elderly-care', 'Care of the elderly'],
    ['hospitals', 'Hospitals and medical practices'],
    ['mental-health', 'Mental health'],
    ['research', 'Research'],
    ['veterinary', 'Veterinary medicine'],
    ['wellness-fitness', 'Wellness and fitness'],
  ],
  'Leisure and hospitality': [
    ['arts-museums', 'Arts and museums'],
    ['gambling', 'Gambling'],
    ['hotels', 'Hotels'],
    ['restaurants', 'Restaurants and catering'],
    ['sports', 'Sports'],
    ['tourism', 'Travel and tourism'],
  ],
  'Public and social': [
    ['associations', 'Associations and chambers'],
    ['charities', 'Charities and foundations'],
    ['government', 'Government'],
    ['international-bodies', 'International bodies'],
    ['military', 'Military'],
    ['political-organisations', 'Political organisations'],
    ['public-safety', 'Public safety'],
    ['religious-organisations', 'Religious organisations'],
  ],
  'Other': [
    ['households', 'Private households'],
    ['other', 'Other'],
  ],
};

/** What companies do. Codes are kept for ever: one that falls out of use is still here. */
export const INDUSTRIES: readonly Industry[] = Object.entries(GROUPS).flatMap(([group, industries]) => industries.map(([code, name]) => ({ code, name, group })));

const known = new Set(INDUSTRIES.map(({ code }) => code));

export const isIndustry = (code: string): boolean => known.has(code);
