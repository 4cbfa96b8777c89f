/** Rows of Northwind as its files have them, for machines without the files. */
export const customerRows = `customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax
ALFKI,Alfreds Futterkiste,Maria Anders,Sales Representative,Obere Str. 57,Berlin,NULL,12209,Germany,030-0074321,030-0076545
ANATR,Ana Trujillo Emparedados y helados,Ana Trujillo,Owner,Avda. de la Constitución 2222,México D.F.,NULL,05021,Mexico,(5) 555-4729,(5) 555-3745
BOLID,Bólido Comidas preparadas,Martín Sommer,Owner,C/ Araquil, 67,Madrid,NULL,28023,Spain,(91) 555 22 82,(91) 555 91 99
COMMI,Comércio Mineiro,Pedro Afonso,Sales Associate,Av. dos Lusíadas, 23,Sao Paulo,SP,05432-043,Brazil,(11) 555-7647,NULL
`;

export const productRows = `productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,unitsOnOrder,reorderLevel,discontinued
1,Chai,1,1,10 boxes x 20 bags,18.00,39,0,10,0
2,Chang,1,1,24 - 12 oz bottles,19.00,17,40,25,0
3,Aniseed Syrup,1,2,12 - 550 ml bottles,10.00,13,70,25,0
4,Chef Anton's Cajun Seasoning,2,2,48 - 6 oz jars,22.00,53,0,0,0
5,Chef Anton's Gumbo Mix,2,2,36 boxes,21.35,0,0,0,1
6,Grandma's Boysenberry Spread,3,2,12 - 8 oz jars,25.00,120,0,25,0
7,Uncle Bob's Organic Dried Pears,3,7,12 - 1 lb pkgs.,30.00,15,0,10,0
8,Northwoods Cranberry Sauce,3,2,12 - 12 oz jars,40.00,6,0,0,0
11,Queso Cabrales,5,4,1 kg pkg.,21.00,22,30,30,0
26,Gumbär Gummibärchen,11,3,100 - 250 g bags,31.23,15,0,0,0
42,Singaporean Hokkien Fried Mee,20,5,32 - 1 kg pkgs.,14.00,26,0,0,1
72,Mozzarella di Giovanni,14,4,24 - 200 g pkgs.,34.80,14,0,0,0
`;
