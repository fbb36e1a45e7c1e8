"""Makes the fixtures of GeoTiffTest with GDAL (python3-gdal): run in this folder. Values follow value() below."""
import glob, os
import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
W, H = 21, 19
TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "uint32": gdal.GDT_UInt32,
         "int32": gdal.GDT_Int32, "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64}


def value(kind):
    c, r = np.meshgrid(np.arange(W), np.arange(H))
    v = (200 + 37 * c - 53 * r).astype(np.float64)
    return {"uint8": np.mod(v, 251), "int8": np.mod(v, 251) - 125, "uint16": v + 40000, "int16": v, "uint32": v + 4e9,
            "int32": v * 1000, "float32": v + 0.1, "float64": v + 0.1}[kind]


def wkt(code):
    s = osr.SpatialReference()
    s.ImportFromEPSG(code)
    return s.ExportToWkt()


def source(kind, arrays=None, code=4326, transform=(50, 0.25, 0, 35, 0, -0.25), gtype=None):
    arrays = [value(kind)] if arrays is None else arrays
    d = gdal.GetDriverByName("MEM").Create("", arrays[0].shape[1], arrays[0].shape[0], len(arrays), gtype or TYPES[kind])
    if code:
        d.SetProjection(wkt(code))
    if transform:
        d.SetGeoTransform(transform)
    for i, a in enumerate(arrays):
        d.GetRasterBand(i + 1).WriteArray(a)
    return d


def translate(name, d, *options, **more):
    gdal.Translate(name + ".tif", d, creationOptions=list(options), **more)


TILE = ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16")
STRIP = ("BLOCKYSIZE=5",)
# blocks-on-each-other.tif is made byte by byte and stays: 1024 tiles of 32 MiB, unpacked from the same 32 kB.
for f in set(glob.glob("*.tif")) - {"blocks-on-each-other.tif"}:
    os.remove(f)
for kind in TYPES:
    translate(kind + "-strip-none", source(kind), *STRIP)
    translate(kind + "-tile-deflate-2", source(kind), "COMPRESS=DEFLATE", "PREDICTOR=2", *TILE)
for kind in ("float32", "float64"):
    translate(kind + "-tile-deflate-3", source(kind), "COMPRESS=DEFLATE", "PREDICTOR=3", *TILE)
    translate(kind + "-strip-deflate-3", source(kind), "COMPRESS=DEFLATE", "PREDICTOR=3", *STRIP)
translate("int16-strip-deflate-1", source("int16"), "COMPRESS=DEFLATE", *STRIP)
translate("int16-strip-lzw-1", source("int16"), "COMPRESS=LZW", *STRIP)
translate("int16-tile-lzw-2", source("int16"), "COMPRESS=LZW", "PREDICTOR=2", *TILE)
translate("float32-tile-lzw-3", source("float32"), "COMPRESS=LZW", "PREDICTOR=3", *TILE)
translate("uint8-strip-packbits-1", source("uint8"), "COMPRESS=PACKBITS", *STRIP)
translate("int16-tile-none", source("int16"), *TILE)
translate("int16-onestrip-none", source("int16"), "BLOCKYSIZE=19")
translate("int16-strip-none-bigendian", source("int16"), "ENDIANNESS=BIG", *STRIP)
translate("int32-tile-deflate-2-bigendian", source("int32"), "COMPRESS=DEFLATE", "PREDICTOR=2", "ENDIANNESS=BIG", *TILE)
# GDAL before 3.10.1 writes the planes of big-endian files in the wrong order; numbers turned round beforehand undo it.
a = value("float32").astype(np.float32)
a = a if int(gdal.VersionInfo()) >= 3100100 else a.byteswap()
translate("float32-tile-deflate-3-bigendian", source("float32", [a]), "COMPRESS=DEFLATE", "PREDICTOR=3", "ENDIANNESS=BIG", *TILE)
assert np.array_equal(gdal.Open("float32-tile-deflate-3-bigendian.tif").ReadAsArray(), value("float32").astype(np.float32))
translate("int16-tile-deflate-2-bigtiff", source("int16"), "COMPRESS=DEFLATE", "PREDICTOR=2", "BIGTIFF=YES", *TILE)
translate("float32-tile-deflate-3-bigtiff", source("float32"), "COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=YES", *TILE)
two = [value("int16"), value("int16") + 5]
translate("int16-2bands-pixel-deflate-2", source("int16", two), "COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=PIXEL", *TILE)
translate("int16-2bands-plane-deflate-2", source("int16", two), "COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=BAND", *STRIP)
three = [value("float32"), value("float32") + 5, value("float32") + 7]
translate("float32-3bands-pixel-lzw-3", source("float32", three), "COMPRESS=LZW", "PREDICTOR=3", "INTERLEAVE=PIXEL", *STRIP)
if gdal.GetDataTypeByName("Int8") == 0:  # before GDAL 3.7 a note told signed bytes from unsigned ones
    translate("int8-strip-none", source("int8", [value("int8").astype(np.int8).view(np.uint8)], gtype=gdal.GDT_Byte),
              "PIXELTYPE=SIGNEDBYTE", *STRIP)
else:
    translate("int8-strip-none", source("int8", gtype=gdal.GetDataTypeByName("Int8")), *STRIP)

# No data: at column 3, row 2 by number; masked; left out.
a = value("int16")
a[2, 3] = -32768
translate("nodata-int16", source("int16", [a]), "COMPRESS=DEFLATE", noData=-32768)
a = value("float32")
a[2, 3] = np.nan
translate("nodata-nan", source("float32", [a]), "COMPRESS=DEFLATE", noData="nan")
a[2, 3] = -3.4028234663852886e38
translate("nodata-lowest", source("float32", [a]), "COMPRESS=DEFLATE", noData=-3.4028234663852886e38)
gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
d = source("int16")
d.CreateMaskBand(gdal.GMF_PER_DATASET)
m = np.full((H, W), 255, np.uint8)
m[2, 3] = 0
d.GetRasterBand(1).GetMaskBand().WriteArray(m)
translate("masked", d, "COMPRESS=DEFLATE")
for name, options in (("sparse-tile", ("COMPRESS=DEFLATE",) + TILE), ("sparse-strip", STRIP)):
    d = gdal.GetDriverByName("GTiff").Create(name + ".tif", W, H, 1, gdal.GDT_Int16, ["SPARSE_OK=TRUE", *options])
    d.SetProjection(wkt(4326))
    d.SetGeoTransform((50, 0.25, 0, 35, 0, -0.25))
    if name == "sparse-tile":  # only the first tile
        d.GetRasterBand(1).WriteArray(value("int16")[:16, :16], 0, 0)
    else:  # only the first strip
        d.GetRasterBand(1).WriteArray(value("int16")[:5], 0, 0)
    d = None

# Places and notes.
small = [np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])]
d = source("int16", small)
d.SetMetadataItem("AREA_OR_POINT", "Point")
translate("place-degrees-point", d)
translate("place-degrees-area", source("int16", small))
translate("place-utm", source("int16", small, 32639, (500000, 90, 0, 3800000, 0, -90)))
translate("place-utm-turned", source("int16", small, 32639, (500000, 60, 30, 3800000, 30, -60)))
translate("place-south-up", source("int16", small, 4326, (50, 0.25, 0, 34, 0, 0.25)))
translate("place-nad83", source("int16", small, 4269))
translate("place-everest", source("int16", small, 4042))
translate("wrong-no-system", source("int16", small, None))
translate("wrong-no-place", source("int16", small, None, None))
translate("place-survey-feet", source("float32", small, 2263, (984100, 300, 0, 194455.3389411525, 0, -300)))
d = source("int16", small, None)
d.SetProjection('PROJCS["x",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
                'UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
                'PARAMETER["central_meridian",52.1],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],'
                'PARAMETER["false_northing",0],UNIT["metre",1]]')
translate("wrong-own-system", d)
d = source("int16", small, None, None)
d.SetGCPs([gdal.GCP(50, 35, 0, 0, 0), gdal.GCP(51, 35, 0, 4, 0), gdal.GCP(50, 34, 0, 0, 3)], wkt(4326))
translate("wrong-tie-points", d)
translate("wrong-zstd", source("int16", small), "COMPRESS=ZSTD")
translate("wrong-half-float", source("float32", small), "NBITS=16")
d = source("int16", small)
d.GetRasterBand(1).SetScale(0.5)
d.GetRasterBand(1).SetOffset(100)
d.SetMetadataItem("TITLE", 'Heights <of> "x" & y')
translate("notes-scale", d)
d = source("int16", small)
d.GetRasterBand(1).SetUnitType("ft")
translate("notes-feet", d)
d = source("int16", small)
d.GetRasterBand(1).SetUnitType("fathom")
translate("notes-fathom", d)
a = small[0].copy()
a[0, 0] = -9999
a[0, 1] = 20000
translate("implausible", source("int16", [a]))
translate("feet-by-vertical-system", source("float32", [small[0] * 0 + 2799]), outputSRS="EPSG:4326+6360")
translate("rgb-codes", source("uint8", [small[0] * 0 + 2] * 3), "PHOTOMETRIC=RGB")
for f in glob.glob("*.aux.xml"):
    os.remove(f)
