#nullable enable
using System.Buffers;
using System.Collections;
using System.Text.Json;
using Amazon.Runtime;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Writes property bags as AWS JSON. Unset members are omitted, times are seconds since 1970, and binary is Base64.</summary>
internal static class JsonWriter
{
    public static byte[] Write(object bag)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteBag(writer, bag);
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteBag(Utf8JsonWriter writer, object bag)
    {
        writer.WriteStartObject();
        foreach (var member in WireShape.Of(bag.GetType()))
        {
            if (member.Get(bag) is { } value)
            {
                writer.WritePropertyName(member.Name);
                WriteValue(writer, value);
            }
        }
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case ConstantClass constant: writer.WriteStringValue(constant.Value); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case DateTime time: writer.WriteNumberValue(WireTime.ToEpochSeconds(time)); break;
            case MemoryStream binary: writer.WriteBase64StringValue(binary.ToArray()); break;
            case IDictionary dictionary: WriteDictionary(writer, dictionary); break;
            case IList list: WriteList(writer, list); break;
            default: WriteBag(writer, value); break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IList list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(writer, item);
        }
        writer.WriteEndArray();
    }

    private static void WriteDictionary(Utf8JsonWriter writer, IDictionary dictionary)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            writer.WritePropertyName((string)entry.Key);
            WriteValue(writer, entry.Value!);
        }
        writer.WriteEndObject();
    }
}
