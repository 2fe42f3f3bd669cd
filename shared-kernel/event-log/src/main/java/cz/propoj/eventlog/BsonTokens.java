package cz.propoj.eventlog;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Carries Jackson's tokens into BSON and back, without a tree in between. */
final class BsonTokens {
    private BsonTokens() {}

    /** Writes the value at the parser's next token. */
    static void write(JsonParser from, BsonWriter to) {
        writeValue(from.nextToken(), from, to);
    }

    private static void writeValue(JsonToken token, JsonParser from, BsonWriter to) {
        switch (token) {
            case START_OBJECT -> {
                to.writeStartDocument();
                while (from.nextToken() != JsonToken.END_OBJECT) {
                    to.writeName(from.currentName());
                    writeValue(from.nextToken(), from, to);
                }
                to.writeEndDocument();
            }
            case START_ARRAY -> {
                to.writeStartArray();
                for (JsonToken next = from.nextToken(); next != JsonToken.END_ARRAY; next = from.nextToken()) {
                    writeValue(next, from, to);
                }
                to.writeEndArray();
            }
            case VALUE_STRING -> to.writeString(from.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writeNumber(from, to);
            case VALUE_TRUE -> to.writeBoolean(true);
            case VALUE_FALSE -> to.writeBoolean(false);
            case VALUE_NULL -> to.writeNull();
            case VALUE_EMBEDDED_OBJECT -> to.writeBinaryData(new BsonBinary(from.getBinaryValue()));
            default -> throw new StreamReadException(from, "No value can start with " + token);
        }
    }

    private static void writeNumber(JsonParser from, BsonWriter to) {
        switch (from.getNumberType()) {
            case INT -> to.writeInt32(from.getIntValue());
            case LONG -> to.writeInt64(from.getLongValue());
            case BIG_INTEGER -> to.writeDecimal128(new Decimal128(new BigDecimal(from.getBigIntegerValue())));
            case BIG_DECIMAL -> to.writeDecimal128(new Decimal128(from.getDecimalValue()));
            case FLOAT, DOUBLE -> to.writeDouble(from.getDoubleValue());
            default -> throw new StreamReadException(from, "Unknown kind of number");
        }
    }

    /** Reads the current value of the reader, whose type was read already. */
    static void read(BsonReader from, JsonGenerator to) {
        switch (from.getCurrentBsonType()) {
            case DOCUMENT -> {
                from.readStartDocument();
                to.writeStartObject();
                while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    to.writeName(from.readName());
                    read(from, to);
                }
                to.writeEndObject();
                from.readEndDocument();
            }
            case ARRAY -> {
                from.readStartArray();
                to.writeStartArray();
                while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    read(from, to);
                }
                to.writeEndArray();
                from.readEndArray();
            }
            case STRING -> to.writeString(from.readString());
            case INT32 -> to.writeNumber(from.readInt32());
            case INT64 -> to.writeNumber(from.readInt64());
            case DOUBLE -> to.writeNumber(from.readDouble());
            case DECIMAL128 -> readDecimal(from.readDecimal128(), to);
            case BOOLEAN -> to.writeBoolean(from.readBoolean());
            case NULL -> {
                from.readNull();
                to.writeNull();
            }
            case BINARY -> to.writeBinary(from.readBinaryData().getData());
            default ->
                throw new BrokenLog("A payload holds a value of BSON type " + from.getCurrentBsonType()
                        + ", which this program never writes");
        }
    }

    private static void readDecimal(Decimal128 value, JsonGenerator to) {
        BigDecimal decimal = value.bigDecimalValue();
        if (decimal.scale() == 0) {
            BigInteger whole = decimal.unscaledValue();
            to.writeNumber(whole);
        } else {
            to.writeNumber(decimal);
        }
    }
}
